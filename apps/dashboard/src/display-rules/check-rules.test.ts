import { type DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { expect, test } from "vitest";
import { checkRules } from "./check-rules";

const check = (rules: Partial<DisplayRules>) => checkRules({ ...displayRulesDefaults, ...rules });
const address = { match: "exact", value: "/pricing" } as const;
const empty = { match: "exact", value: " " } as const;
const schedule = { timeZone: "UTC", from: null, until: null, weekdays: [], hours: null };

test("rules that nothing is wrong with pass, trimmed", () => {
  const pages = { include: [{ ...address, value: " /pricing " }], exclude: [] };
  expect(check({ pages })).toEqual({
    rules: { ...displayRulesDefaults, pages: { include: [address], exclude: [] } },
    wrong: null,
  });
});

test.each<[Partial<DisplayRules>, string]>([
  [{ pages: { include: [address, empty], exclude: [] } }, "(address 2)"],
  [{ pages: { include: [], exclude: [empty] } }, "(excluded address 1)"],
  [{ pages: { include: Array(21).fill(address), exclude: [] } }, "20 addresses (addresses)"],
  [{ query: [{ name: "", value: "" }] }, "(parameter 1)"],
  [{ attributes: [{ name: "", value: "" }] }, "(attribute 1)"],
  [{ triggers: [{ on: "exit" }, { on: "click", selector: "" }] }, "(“Clicks something”)"],
  [{ triggers: Array(6).fill({ on: "exit" }) }, "(“What brings it up”)"],
  [{ schedule: { ...schedule, from: "2026-02-02", until: "2026-01-01" } }, "(“Days and hours”)"],
  [{ quietDays: Number.NaN }, "Enter a number (“Stays away after it was closed”)"],
  [{ frequency: { every: "days", days: 0 } }, "Enter 1 or more (“A visitor sees it”)"],
])("says what is wrong, and where: %j", (rules, words) => {
  expect(check(rules)).toMatchObject({ rules: null, wrong: expect.stringContaining(words) });
});
