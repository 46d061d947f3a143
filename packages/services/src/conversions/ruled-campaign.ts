import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import { getCampaign } from "../campaigns/get";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { CampaignScope, Context } from "../context";
import { type CampaignSource, campaignSourceColumns } from "./visible-in";

/** What decides in which state a campaign's conversions are. `rules` null: they cannot be read. */
export type RuledCampaign = {
  id: string;
  rules: CampaignRules | null;
  sources: CampaignSource[];
};

/** Throws `not_found` outside the workspace. */
export async function getRuledCampaign(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const rules = readCampaignRulesOrReport(ctx, campaign.rules);
  const sources = await ctx.db.source.findMany({
    where: { campaignId: campaign.id },
    select: campaignSourceColumns,
  });
  return { ...campaign, rules, sources } satisfies RuledCampaign;
}
