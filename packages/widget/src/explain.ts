import type { FeedNotification } from "@growflyer/contracts/feed";
import type { Examined } from "./plan";

/** Shows at this moment, will when something happens or time has passed, or not as things are. */
export type Outcome = "now" | "later" | "never";

const second = 1000;
const farAway = 10 * 365 * 86_400 * second;

/** One sentence on what is decided of a notification at this moment, and why. */
export function explain(examined: Examined): string {
  const { at, now, check } = examined;
  const why = reasons[check]?.(examined.notification) || "";
  switch (outcomeOf(examined)) {
    case "now":
      return "Shows now.";
    case "never":
      return `Does not show: ${why}.`;
    default:
      return Number.isFinite(at)
        ? `Will show ${inWords(at, now)}: ${why}.`
        : `Will show when ${why}.`;
  }
}

export function outcomeOf({ at, now, check }: Examined): Outcome {
  if (at <= now) return "now";
  return at - now < farAway || check === triggerCheck ? "later" : "never";
}

/** The number of the check that waits for a trigger. */
export const triggerCheck = 17;
/** The number of the check that waits for the delay. */
export const delayCheck = 19;

/** Why, by the number of the check in plan.ts. */
const reasons: ((notification: FeedNotification) => string)[] = [
  () => "this address is not among its pages",
  () => "this address is excluded",
  () => "the address lacks a query parameter that it asks for",
  () => "the visitor did not come from one of its websites",
  () => "it is not for this kind of device",
  () => "it is not for visitors of this language",
  () => "it is not for visitors from this country",
  ({ rules }) => `it is for ${rules?.visitors} visitors`,
  () => "the page does not say of the visitor what it asks for",
  ({ rules }) => `it waits for page view ${rules?.views} of the visit`,
  ({ rules }) => `it was shown, and may be once ${frequency(rules?.every)}`,
  ({ rules }) => `the visitor has closed it, and it keeps quiet for ${days(rules?.quiet)}`,
  () => "there are fewer conversions than the campaign asks for, or none",
  () => "the page has seen as many popups as the campaign allows",
  () => "the visit has seen as many popups as the campaign allows",
  () => "its schedule says so",
  () => "the campaign leaves a pause between any two popups",
  ({ id, rules }) =>
    (rules?.triggers || []).map(([kind, value]) => trigger(kind, value, id)).join(" or "),
  () => "the visitor has closed it; news still shows",
  ({ settings }) => `it waits ${settings.delay} s`,
  () => "it leaves a pause after the last popup",
];

/** What has to happen, as a clause: "the visitor has scrolled 50 % down the page". */
function trigger(kind: string, value: string | number, id: string): string {
  const clauses: Record<string, string> = {
    scroll: `the visitor has scrolled ${value} % down the page`,
    exit: "the visitor is about to leave",
    idle: `the visitor has done nothing for ${value} s`,
    visible: `${value} comes into view`,
    click: `${value} is clicked`,
    call: `the page calls growflyer("show", "${id}")`,
  };
  return clauses[kind] || "something happens that this version does not know";
}

function frequency(every: number | string | undefined): string {
  if (typeof every === "string") return every === "page" ? "a page" : "a visit";
  return Number(every) > 365 ? "a visitor" : `in ${days(every)}`;
}

function days(count: number | string | undefined): string {
  return count === 1 ? "a day" : `${count} days`;
}

function inWords(at: number, now: number): string {
  const seconds = Math.ceil((at - now) / second);
  if (seconds < 120) return `in ${seconds} s`;
  if (seconds < 7200) return `in ${Math.ceil(seconds / 60)} minutes`;
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });
  return `on ${format.format(at)}`;
}
