import { type DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { expect, test } from "vitest";
import { summarise } from "./summarise";

const summary = (rules: Partial<DisplayRules>, type: NotificationType = "recent_sales") =>
  summarise({ ...displayRulesDefaults, ...rules }, type);
const schedule = { timeZone: "Europe/Berlin", from: null, until: null, weekdays: [], hours: null };

test("without any rule it shows everywhere, to everyone, always", () => {
  expect(summary({})).toBe(
    "Shows on all pages, to everyone, at any time. It comes up as soon as the page has loaded and its delay is over, as often as there is something to show. Once closed, older sales stay away until the visit ends, and new ones still show.",
  );
});

test("tells which pages, and which not", () => {
  const pages: DisplayRules["pages"] = {
    include: [
      { match: "exact", value: "/pricing" },
      { match: "starts", value: "/blog" },
      { match: "regex", value: "^/p/\\d+$" },
    ],
    exclude: [{ match: "contains", value: "checkout" }],
  };
  const query = [
    { name: "utm_source", value: "newsletter" },
    { name: "utm_medium", value: "" },
  ];
  expect(summary({ pages, query })).toContain(
    "Shows on pages whose address is /pricing, starts with /blog or matches ^/p/\\d+$ with utm_source=newsletter and utm_medium in the address, except where the address contains checkout, to everyone",
  );
});

test("tells who sees it", () => {
  const rules: Partial<DisplayRules> = {
    visitors: "new",
    devices: ["phone", "tablet"],
    countries: ["DE", "AT"],
    languages: ["de"],
    referrers: ["google.com"],
    attributes: [{ name: "plan", value: "pro" }],
  };
  expect(summary(rules)).toContain(
    "to new visitors on phones or tablets in Germany or Austria who read German, who come from google.com and whose plan is pro,",
  );
});

test("all devices are no limit, and many countries are counted", () => {
  expect(summary({ devices: ["desktop", "tablet", "phone"] })).toContain("to everyone");
  const countries = ["DE", "AT", "CH", "FR", "IT"];
  expect(summary({ countries })).toContain("to visitors in 5 countries");
});

test.each<[Partial<NonNullable<DisplayRules["schedule"]>>, string]>([
  [{}, "at any time."],
  [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, "at any time."],
  [{ weekdays: [5, 1, 2, 3, 4] }, "on Mondays to Fridays (Berlin time)"],
  [{ weekdays: [1, 2, 3, 6] }, "on Mondays to Wednesdays and Saturdays (Berlin time)"],
  [{ weekdays: [6, 7] }, "on Saturdays and Sundays (Berlin time)"],
  [{ hours: { from: "22:00", until: "02:00" } }, "from 22:00 to 02:00 the next day ("],
  [{ weekdays: [1], timeZone: "UTC" }, "on Mondays (UTC)"],
  [{ weekdays: [1], timeZone: "America/New_York" }, "on Mondays (New York time)"],
  [{ from: "2026-12-01" }, "from 1 December 2026 on ("],
  [
    { from: "2026-12-01", until: "2026-12-24" },
    "from 1 December 2026, until 24 December 2026 (Berlin time)",
  ],
])("tells the schedule %j", (changes, words) => {
  expect(summary({ schedule: { ...schedule, ...changes } })).toContain(words);
});

test("tells what brings it up", () => {
  const triggers: DisplayRules["triggers"] = [
    { on: "scroll", percent: 50 },
    { on: "call" },
    { on: "idle", seconds: 1 },
  ];
  expect(summary({ triggers, fromPageView: 3 })).toContain(
    "It comes up when the visitor has scrolled down 50% of the page or has done nothing for 1 second, or when the page asks for it, from the 3rd page of a visit on, as often",
  );
  expect(summary({ triggers: [{ on: "call" }] })).toContain("when the page asks for it,");
});

test.each<[DisplayRules["frequency"], string]>([
  [{ every: "page" }, "once on every page view"],
  [{ every: "session" }, "once a visit"],
  [{ every: "visitor" }, "once per visitor"],
  [{ every: "days", days: 1 }, "once a day"],
  [{ every: "days", days: 7 }, "once every 7 days"],
])("tells the frequency %j", (frequency, words) => {
  expect(summary({ frequency })).toContain(words);
});

test("tells how long it keeps quiet, and its priority only when it has one", () => {
  expect(summary({ quietDays: 7 })).toMatch(/stays away for 7 days\.$/);
  expect(summary({ priority: "high" })).toMatch(
    / Of the notifications that may show a sale, it comes before those of lower priority\.$/,
  );
});

test("an announcement's priority counts in one order only", () => {
  expect(summary({ priority: "low" }, "announcement")).toMatch(
    / In the order “By priority”, it comes after those of higher priority\.$/,
  );
});

test("an announcement has nothing new to show on the same page view, nor once it was closed", () => {
  expect(summary({}, "announcement")).toMatch(
    /its delay is over, once on every page view\. Once closed, it stays away until the visit ends\.$/,
  );
});

test("bears what is still being typed", () => {
  const pages: DisplayRules["pages"] = { include: [{ match: "exact", value: " " }], exclude: [] };
  const half: Partial<DisplayRules> = {
    pages,
    query: [{ name: "", value: "" }],
    attributes: [{ name: "", value: "" }],
    schedule: { ...schedule, from: "x", hours: { from: "", until: "" } },
    triggers: [
      { on: "scroll", percent: Number.NaN },
      { on: "click", selector: "" },
    ],
    fromPageView: Number.NaN,
    quietDays: Number.NaN,
  };
  expect(summary(half)).toBe(
    "Shows on all pages, to everyone, from … to …, from … on (Berlin time). It comes up when the visitor has scrolled down …% of the page or clicks …, from the … page of a visit on, as often as there is something to show. Once closed, it stays away for … days.",
  );
});
