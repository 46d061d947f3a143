import type { FeedConversion } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { feedColumns, toFeedConversion, visibleAt } from "./showable";

/** The conversion as a page may see it, or null when it may not be shown (any more). */
export async function getShowableConversion(
  ctx: Context,
  campaignId: string,
  conversionId: string,
): Promise<FeedConversion | null> {
  const row = await ctx.db.conversion.findFirst({
    where: {
      id: conversionId,
      campaignId,
      ...visibleAt(ctx.now()),
      // As in the feed: nothing is sold to a page that shows nothing.
      campaign: { notifications: { some: { enabled: true } } },
    },
    select: feedColumns,
  });
  return row && toFeedConversion(row);
}
