import type { FeedConversion } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { feedColumns, newestFirst, showable, toFeedConversion } from "./showable";

/** The campaign's latest live sale as a page may see it, or null when there is none. */
export async function getLatestConversion(
  ctx: Context,
  scope: CampaignScope,
): Promise<FeedConversion | null> {
  const row = await ctx.db.conversion.findFirst({
    where: {
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
      mode: "live",
      ...showable,
    },
    orderBy: newestFirst,
    select: feedColumns,
  });
  return row && toFeedConversion(row);
}
