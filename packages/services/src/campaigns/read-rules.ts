import { CampaignRules, campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import type { Context } from "../context";
import { completeRules } from "./stored-rules";

/** A campaign's rules as stored, completed by the defaults. Throws for what this version cannot read. */
export function readCampaignRules(stored: unknown): CampaignRules {
  return completeRules(CampaignRules, campaignRulesDefaults, stored);
}

/** As `readCampaignRules`, but null where they cannot be read. Rules restrict: then nothing is shown. */
export function readCampaignRulesOrReport(ctx: Context, stored: unknown): CampaignRules | null {
  try {
    return readCampaignRules(stored);
  } catch (error) {
    ctx.report(error, "campaigns: reading rules");
    return null;
  }
}
