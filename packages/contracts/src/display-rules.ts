import * as z from "zod";
import { endlessMessage, isEndless } from "./is-endless";
import { wholeNumber } from "./whole-number";

/** How a page's address is compared. Hosts may be part of the value: "shop.example/sale". */
export const pageMatches = ["exact", "starts", "contains", "wildcard", "regex"] as const;
export const PageMatch = z.enum(pageMatches);
export type PageMatch = z.infer<typeof PageMatch>;

/**
 * Which pages: by their address, without regard to case, `www.` or a slash at the end. Refuses regular
 * expressions that could run for ever: they would do so on the customer's page.
 */
export const PageRule = z
  .object({
    match: PageMatch,
    value: z.string().trim().min(1, "Enter an address, like /pricing").max(300, "This is too long"),
  })
  .superRefine(({ match, value }, context) => {
    if (match !== "regex") return;
    const isWrong = !isExpression(value);
    if (!isWrong && !isEndless(value)) return;
    const message = isWrong
      ? "This is not a regular expression. Try ^/products/\\d+$"
      : endlessMessage;
    context.addIssue({ code: "custom", path: ["value"], message });
  });
export type PageRule = z.infer<typeof PageRule>;

/** A parameter in the page's address, like `utm_source`; an empty value stands for any. */
export const QueryRule = z.object({
  name: z.string().trim().min(1, "Enter a name, like utm_source").max(100, "This is too long"),
  value: z.string().trim().max(200, "This is too long"),
});
export type QueryRule = z.infer<typeof QueryRule>;

/** Something that the page itself says of the visitor: `growflyer("set", { user: { plan: "pro" } })`. */
export const AttributeRule = z.object({
  name: z.string().trim().min(1, "Enter a name, like plan").max(100, "This is too long"),
  value: z.string().trim().max(200, "This is too long"),
});
export type AttributeRule = z.infer<typeof AttributeRule>;

export const devices = ["desktop", "tablet", "phone"] as const;
export const Device = z.enum(devices);
export type Device = z.infer<typeof Device>;

export const visitorKinds = ["all", "new", "returning"] as const;
/** Returning: was here in an earlier browser session. */
export const VisitorKind = z.enum(visitorKinds);
export type VisitorKind = z.infer<typeof VisitorKind>;

const Selector = z
  .string()
  .trim()
  .min(1, "Enter a CSS selector, like #reviews")
  .max(200, "This is too long");

/** What brings a notification up, after which its delay begins. */
export const Trigger = z.discriminatedUnion("on", [
  /** The visitor has scrolled this far down the page. */
  z.object({ on: z.literal("scroll"), percent: wholeNumber(1, 100) }),
  /** The pointer leaves the page at its top; on phones a quick scroll up. */
  z.object({ on: z.literal("exit") }),
  /** Nothing was touched for so many seconds. */
  z.object({ on: z.literal("idle"), seconds: wholeNumber(1, 3600) }),
  /** An element comes into view, is clicked. */
  z.object({ on: z.literal("visible"), selector: Selector }),
  z.object({ on: z.literal("click"), selector: Selector }),
  /** The page calls `growflyer("show", id)`. */
  z.object({ on: z.literal("call") }),
]);
export type Trigger = z.infer<typeof Trigger>;
export type TriggerKind = Trigger["on"];

/** How often one notification may show. */
export const Frequency = z.discriminatedUnion("every", [
  z.object({ every: z.literal("always") }),
  z.object({ every: z.literal("page") }),
  z.object({ every: z.literal("session") }),
  z.object({ every: z.literal("visitor") }),
  z.object({ every: z.literal("days"), days: wholeNumber(1, 365) }),
]);
export type Frequency = z.infer<typeof Frequency>;

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const TimeOfDay = z.string().regex(timeOfDay, "Enter a time like 09:00");
const Day = z.iso.date("Enter a date").nullable();

/** When, on the clocks of `timeZone`. */
export const Schedule = z
  .object({
    /** IANA: "Europe/Berlin". */
    timeZone: z.string().refine(isTimeZone, "Choose a time zone, like Europe/Berlin"),
    /** The first and the last day. */
    from: Day,
    until: Day,
    /** 1 is Monday, 7 is Sunday; empty: every day. */
    weekdays: z.array(wholeNumber(1, 7)).max(7),
    /** Past midnight when `until` is not after `from`; such hours belong to the day they begin on. */
    hours: z.object({ from: TimeOfDay, until: TimeOfDay }).nullable(),
  })
  .superRefine(({ from, until }, context) => {
    if (!from || !until || from <= until) return;
    context.addIssue({ code: "custom", path: ["until"], message: "This is before the first day" });
  });
export type Schedule = z.infer<typeof Schedule>;

export const priorities = ["high", "normal", "low"] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** When and where one notification shows, and to whom. Empty lists restrict nothing. */
export const DisplayRules = z.object({
  /** Any of `include`, and none of `exclude`. */
  pages: z.object({
    include: z.array(PageRule).max(20, "Use at most 20 addresses"),
    exclude: z.array(PageRule).max(20, "Use at most 20 addresses"),
  }),
  /** All of them. */
  query: z.array(QueryRule).max(10, "Use at most 10 parameters"),
  /** Hosts that visitors come from, with their subdomains: "google.com". */
  referrers: z
    .array(z.string().trim().min(1, "Enter a website, like google.com").max(253))
    .max(20, "Use at most 20 websites"),
  devices: z.array(Device).max(devices.length),
  /** The visitor's, ISO 639: "de". */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, "Use a code like de"))
    .max(30, "Use at most 30 languages"),
  /** ISO 3166-1 alpha-2. Where the edge does not tell the country, none of them applies. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, "Use a code like DE"))
    .max(100, "Use at most 100 countries"),
  visitors: VisitorKind,
  /** All of them. */
  attributes: z
    .array(AttributeRule)
    .max(10, "Use at most 10 attributes")
    .superRefine((rules, context) => {
      const names = rules.map(({ name }) => name);
      names.forEach((name, index) => {
        if (names.indexOf(name) === index) return;
        const message = `There is a rule for ${name} already: an attribute has one value`;
        context.addIssue({ code: "custom", path: [index, "name"], message });
      });
    }),
  schedule: Schedule.nullable(),
  /** Any of them; none: the page's load. */
  triggers: z.array(Trigger).max(5, "Use at most 5 triggers"),
  /** From which page view of the browser session on. */
  fromPageView: wholeNumber(1, 100),
  frequency: Frequency,
  /** After the visitor has closed it. 0: no older conversions until the browser session ends. */
  quietDays: wholeNumber(0, 365),
  priority: Priority,
});
export type DisplayRules = z.infer<typeof DisplayRules>;

export const displayRulesDefaults: DisplayRules = {
  pages: { include: [], exclude: [] },
  query: [],
  referrers: [],
  devices: [],
  languages: [],
  countries: [],
  visitors: "all",
  attributes: [],
  schedule: null,
  triggers: [],
  fromPageView: 1,
  frequency: { every: "always" },
  quietDays: 0,
  priority: "normal",
};

function isExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(source, "i"));
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
