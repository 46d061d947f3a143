import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import type {
  FeedCampaignRules,
  FeedConversion,
  FeedNotification,
  Mode,
} from "@growflyer/contracts/feed";
import type { Prisma } from "@growflyer/db/client";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { Context } from "../context";
import { feedColumns, newestFirst, readPrivacy, toFeedConversion } from "../conversions/showable";
import { campaignSourceColumns, visibleIn } from "../conversions/visible-in";
import { compileCampaignRules } from "./compile-campaign-rules";
import { readForFeed } from "./read-for-feed";

/** As many as a visitor could see on a long visit; keeps a feed far below 10 kB. */
const maxConversions = 30;
/** After a change by the marketer, pages wait this long for the next one. */
const settingUp = 3_600_000;

export type LoadedFeed = {
  campaignId: string;
  domains: string[];
  /** In the order of their priority. */
  notifications: FeedNotification[];
  rules?: FeedCampaignRules;
  /** Newest first. */
  conversions: FeedConversion[];
  /** Whether pages should hold a live stream: something is enabled, or somebody is just setting it up. */
  live: boolean;
};

/** All that a campaign's pages need, or null when no campaign has this pixel key. */
export async function loadFeed(
  ctx: Context,
  pixelKey: string,
  mode: Mode,
): Promise<LoadedFeed | null> {
  const now = ctx.now().getTime();
  const campaign = await ctx.db.campaign.findUnique({ where: { pixelKey }, include: partsOfFeed });
  if (!campaign) return null;
  const rules = readCampaignRulesOrReport(ctx, campaign.rules);
  const notifications = rules ? readForFeed(ctx, campaign.notifications) : [];
  const showsSales = notifications.some(({ type }) => type === "recent_sales");
  const rows = rules && showsSales ? await latestConversions(ctx, campaign, rules, mode) : [];
  const privacy = readPrivacy(campaign);
  const compiled = rules && compileCampaignRules(rules);
  return {
    campaignId: campaign.id,
    domains: campaign.domains.map((domain) => domain.pattern),
    notifications,
    ...(compiled && { rules: compiled }),
    conversions: rows.map((row) => toFeedConversion(row, privacy)),
    live: notifications.length > 0 || now - campaign.updatedAt.getTime() < settingUp,
  };
}

const partsOfFeed = {
  domains: { select: { pattern: true } },
  notifications: { where: { enabled: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  sources: { select: campaignSourceColumns },
} as const satisfies Prisma.CampaignInclude;

type Campaign = Prisma.CampaignGetPayload<{ include: typeof partsOfFeed }>;

function latestConversions(ctx: Context, campaign: Campaign, rules: CampaignRules, mode: Mode) {
  const visible = visibleIn(campaign, rules, ctx.now());
  return ctx.db.conversion.findMany({
    where: { campaignId: campaign.id, mode, ...visible },
    orderBy: newestFirst,
    take: maxConversions,
    select: feedColumns,
  });
}
