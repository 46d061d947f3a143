import { CampaignRules, campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { parse } from "@growflyer/contracts/parse";
import type { CampaignScope, Context } from "../context";
import { announceConfig } from "./announce";
import { getCampaign } from "./get";
import { differenceFrom } from "./stored-rules";

/**
 * Replaces what holds for all notifications of a campaign; open pages follow at once.
 * Throws `invalid` with a message for each field, `not_found` outside the workspace.
 */
export async function setCampaignRules(
  ctx: Context,
  scope: CampaignScope,
  input: unknown,
): Promise<void> {
  const rules = differenceFrom(campaignRulesDefaults, parse(CampaignRules, input));
  const campaign = await getCampaign(ctx, scope);
  await ctx.db.campaign.update({ where: { id: campaign.id }, data: { rules } });
  await announceConfig(ctx, campaign.id);
}
