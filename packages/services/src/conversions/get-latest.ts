import type { FeedConversion } from "@growflyer/contracts/feed";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { feedColumns, newestFirst, readPrivacy, toFeedConversion, visibleAt } from "./showable";

/** The campaign's latest live sale as a page may see it, or null when there is none. */
export async function getLatestConversion(
  ctx: Context,
  scope: CampaignScope,
): Promise<FeedConversion | null> {
  const campaign = await getCampaign(ctx, scope);
  const sources = await ctx.db.source.findMany({
    where: { campaignId: campaign.id },
    select: { id: true, settings: true },
  });
  const row = await ctx.db.conversion.findFirst({
    where: { campaignId: campaign.id, mode: "live", ...visibleAt(ctx.now(), sources) },
    orderBy: newestFirst,
    select: feedColumns,
  });
  return row && toFeedConversion(row, readPrivacy(campaign));
}
