import { campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { expect, test } from "vitest";
import { readDisplayRules } from "../notifications/read-rules";
import { readCampaignRules } from "./read-rules";
import { differenceFrom } from "./stored-rules";

const changed: DisplayRules = {
  ...displayRulesDefaults,
  pages: { include: [], exclude: [{ match: "starts", value: "/cart" }] },
  frequency: { every: "days", days: 3 },
  schedule: { timeZone: "UTC", from: null, until: null, weekdays: [1], hours: null },
};

test("only what differs from the defaults is stored, and the rest comes back", () => {
  expect(differenceFrom(displayRulesDefaults, DisplayRules.parse(displayRulesDefaults))).toEqual(
    {},
  );
  const stored = differenceFrom(displayRulesDefaults, changed);
  expect(Object.keys(stored)).toEqual(["pages", "schedule", "frequency"]);
  expect(readDisplayRules(stored)).toEqual(changed);
  expect(readDisplayRules({})).toEqual(displayRulesDefaults);
  expect(readCampaignRules({ gap: 5 })).toEqual({ ...campaignRulesDefaults, gap: 5 });
});

test.each([
  ["a rule of another version", { weather: "sunny" }],
  ["a part of a rule", { pages: { include: [], exclude: [], only: [] } }],
  ["a value", { visitors: "rich" }],
  ["a trigger", { triggers: [{ on: "shake" }] }],
  ["nothing", null],
  ["a list", []],
])("%s that cannot be read is no rule that is left out", (_, stored) => {
  expect(() => readDisplayRules(stored)).toThrow();
});

test("the same holds for the rules of a campaign", () => {
  expect(() => readCampaignRules({ askTwice: true })).toThrow();
  expect(() => readCampaignRules({ maxAge: "old" })).toThrow();
});
