import type { FeedConversion } from "@growflyer/contracts/feed";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { Context } from "../context";
import { feedColumns, readPrivacy, toFeedConversion } from "./showable";
import { campaignSourceColumns, visibleIn } from "./visible-in";

/** The conversion as a page may see it, or null when it may not be shown (any more). */
export async function getShowableConversion(
  ctx: Context,
  campaignId: string,
  conversionId: string,
): Promise<FeedConversion | null> {
  const campaign = await ctx.db.campaign.findUnique({
    // As in the feed: nothing is sold to a page that shows nothing.
    where: { id: campaignId, notifications: { some: { enabled: true, type: "recent_sales" } } },
    select: {
      namePrivacy: true,
      placePrivacy: true,
      rules: true,
      sources: { select: campaignSourceColumns },
    },
  });
  const rules = campaign && readCampaignRulesOrReport(ctx, campaign.rules);
  if (!rules) return null;
  const visible = visibleIn(campaign, rules, ctx.now());
  const row = await ctx.db.conversion.findFirst({
    where: { id: conversionId, campaignId, ...visible },
    select: feedColumns,
  });
  return row && toFeedConversion(row, readPrivacy(campaign));
}
