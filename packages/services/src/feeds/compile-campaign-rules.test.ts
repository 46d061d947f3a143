import { campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { FeedCampaignRules } from "@growflyer/contracts/feed";
import { expect, test } from "vitest";
import { compileCampaignRules } from "./compile-campaign-rules";

test("the defaults restrict nothing", () => {
  expect(compileCampaignRules(campaignRulesDefaults)).toBeUndefined();
});

test("every rule that differs becomes what a page applies", () => {
  const rules = {
    maxPerPage: 3,
    maxPerSession: 10,
    gap: 1.5,
    order: "country",
    loop: true,
    maxAge: 24,
    minConversions: 5,
    offsetX: 0,
    offsetY: 80,
    stepAside: false,
    askConsent: true,
  } as const;
  const compiled = compileCampaignRules({ ...rules, acceptTracked: true });
  expect(compiled).toEqual(rules);
  expect(FeedCampaignRules.parse(compiled)).toEqual(compiled);
});
