import type { FeedConversion } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { feedColumns, readPrivacy, toFeedConversion, visibleAt } from "./showable";

/** The conversion as a page may see it, or null when it may not be shown (any more). */
export async function getShowableConversion(
  ctx: Context,
  campaignId: string,
  conversionId: string,
): Promise<FeedConversion | null> {
  const campaign = await ctx.db.campaign.findUnique({
    // As in the feed: nothing is sold to a page that shows nothing.
    where: { id: campaignId, notifications: { some: { enabled: true } } },
    select: {
      namePrivacy: true,
      placePrivacy: true,
      sources: { select: { id: true, settings: true } },
    },
  });
  if (!campaign) return null;
  const row = await ctx.db.conversion.findFirst({
    where: { id: conversionId, campaignId, ...visibleAt(ctx.now(), campaign.sources) },
    select: feedColumns,
  });
  return row && toFeedConversion(row, readPrivacy(campaign));
}
