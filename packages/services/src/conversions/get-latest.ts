import type { FeedConversion } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { getRuledCampaign } from "./ruled-campaign";
import { feedColumns, newestFirst, readPrivacy, toFeedConversion } from "./showable";
import { visibleIn } from "./visible-in";

/** The campaign's latest live sale as a page may see it, or null when there is none. */
export async function getLatestConversion(
  ctx: Context,
  scope: CampaignScope,
): Promise<FeedConversion | null> {
  const campaign = await getRuledCampaign(ctx, scope);
  const visible = visibleIn(campaign, campaign.rules, ctx.now());
  const row = await ctx.db.conversion.findFirst({
    where: { campaignId: campaign.id, mode: "live", ...visible },
    orderBy: newestFirst,
    select: feedColumns,
  });
  return row && toFeedConversion(row, readPrivacy(campaign));
}
