import {
  type DisplayRules,
  displayRulesDefaults,
  type PageMatch,
  pageMatches,
} from "@growflyer/contracts/display-rules";
import { FeedRules } from "@growflyer/contracts/feed";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileRules } from "./compile-rules";

const now = new Date("2026-06-17T10:30:00Z");
const compile = (rules: Partial<DisplayRules>) =>
  compileRules({ ...displayRulesDefaults, ...rules }, now);

test("the defaults restrict nothing", () => {
  expect(compile({})).toBeUndefined();
  expect(compile({ priority: "high", frequency: { every: "always" } })).toBeUndefined();
  expect(compile({ devices: ["phone", "desktop", "tablet"] })).toBeUndefined();
});

test("every rule becomes what a page applies", () => {
  const compiled = compile({
    pages: {
      include: [{ match: "exact", value: "/pricing" }],
      exclude: [{ match: "regex", value: "^/a" }],
    },
    query: [{ name: "utm_source", value: "" }],
    referrers: ["google"],
    devices: ["phone"],
    languages: ["de"],
    countries: ["AT", "DE"],
    visitors: "returning",
    attributes: [{ name: "plan", value: "pro" }],
    triggers: [
      { on: "scroll", percent: 50 },
      { on: "exit" },
      { on: "idle", seconds: 20 },
      { on: "visible", selector: "#reviews" },
      { on: "click", selector: ".buy" },
      { on: "call" },
    ],
    fromPageView: 2,
    quietDays: 7,
  });
  expect(FeedRules.parse(compiled)).toEqual(compiled);
  expect(compiled).toEqual({
    pages: [expect.stringMatching(/^\^\/pricing/)],
    not: ["^/a"],
    query: [expect.stringContaining("utm_source")],
    referrers: [expect.stringContaining("google")],
    devices: ["phone"],
    languages: ["de"],
    countries: ["AT", "DE"],
    visitors: "returning",
    attributes: { plan: "pro" },
    triggers: [
      ["scroll", 50],
      ["exit", 0],
      ["idle", 20],
      ["visible", "#reviews"],
      ["click", ".buy"],
      ["call", 0],
    ],
    views: 2,
    quiet: 7,
  });
});

test.each([
  [{ every: "page" }, "page"],
  [{ every: "session" }, "session"],
  [{ every: "days", days: 3 }, 3],
  [{ every: "visitor" }, 36_500],
] as const)("the frequency %j", (frequency, every) => {
  expect(compile({ frequency })).toEqual({ every });
});

test("a language is known by all its codes", () => {
  expect(compile({ languages: ["de", "no", "tl", "he"] })).toEqual({
    languages: ["de", "no", "nb", "nn", "tl", "fil", "he"],
  });
  expect(compile({ languages: ["nb"] })).toEqual({ languages: ["nb"] });
});

test("a schedule becomes windows where it restricts", () => {
  const schedule = { timeZone: "UTC", from: null, until: null, weekdays: [], hours: null };
  expect(compile({ schedule })).toBeUndefined();
  expect(compile({ schedule: { ...schedule, weekdays: [1, 2, 3, 4, 5, 6, 7] } })).toBeUndefined();
  expect(compile({ schedule: { ...schedule, until: "2026-01-01" } })).toEqual({ windows: [] });
  const noon = Date.UTC(2026, 5, 17, 12) / 1000;
  const lunch = { ...schedule, weekdays: [3], hours: { from: "12:00", until: "13:00" } };
  const week = 7 * 86_400;
  expect(compile({ schedule: lunch })).toEqual({
    windows: [
      [noon, noon + 3600],
      [noon + week, noon + week + 3600],
    ],
  });
});

/** What people write into rules, and what they do not. */
const value = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc
    .array(fc.constantFrom(..."ab/?#&=*.+()[]{}|^$\\-%: !".split(""), "shop.example", "%2F", "%"), {
      minLength: 1,
    })
    .map((pieces) => pieces.join("")),
);
const matches = fc.constantFrom(...pageMatches.filter((match) => match !== "regex"));
const expressionsOf = (match: PageMatch, text: string) => {
  const rules = compile({
    pages: { include: [{ match, value: text }], exclude: [] },
    query: [{ name: text, value: text }],
    referrers: [text],
  });
  return [rules?.pages, rules?.query, rules?.referrers].flatMap((sources) =>
    (sources ?? []).map((source) => RegExp(source, "i")),
  );
};

test("whatever is written into a rule becomes an expression, in time", () => {
  const page = `https://www.shop.example/${"ab/".repeat(300)}?${"a=b&".repeat(100)}#${"a".repeat(300)}`;
  fc.assert(
    fc.property(matches, value, (match, text) => {
      const since = performance.now();
      for (const expression of expressionsOf(match, text)) expression.test(page);
      expect(performance.now() - since).toBeLessThan(500);
    }),
    { numRuns: 500 },
  );
});

test("no character of a value is taken for the syntax of an expression", () => {
  const path = fc
    .array(fc.constantFrom(..."abc.+()[]{}|^$\\-!,;:@=&~".split("")), { minLength: 1 })
    .map((pieces) => `/${pieces.join("")}`);
  const found = (match: PageMatch, text: string, page: string) =>
    RegExp(
      compile({ pages: { include: [{ match, value: text }], exclude: [] } })?.pages?.[0] ?? "",
      "i",
    ).test(page);
  fc.assert(
    fc.property(matches, path, path, (match, one, other) => {
      expect(found(match, one, one)).toBe(true);
      if (match === "exact" || match === "wildcard") {
        expect(found(match, one, other)).toBe(one === other);
      } else {
        const holds = match === "starts" ? other.startsWith(one) : other.includes(one);
        expect(found(match, one, other)).toBe(holds);
      }
    }),
    { numRuns: 500 },
  );
});
