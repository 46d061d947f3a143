import type { FeedConversion, FeedNotification, Mode } from "@growflyer/contracts/feed";
import { NotificationSettings, NotificationType } from "@growflyer/contracts/notification";
import type { Context } from "../context";
import type { RuledSource } from "../conversions/show-rules";
import {
  feedColumns,
  newestFirst,
  readPrivacy,
  toFeedConversion,
  visibleAt,
} from "../conversions/showable";

/** As many as a visitor could see on a long visit; keeps a feed far below 10 kB. */
const maxConversions = 30;
/** After a change by the marketer, pages wait this long for the next one. */
const settingUp = 3_600_000;

export type LoadedFeed = {
  campaignId: string;
  domains: string[];
  notifications: FeedNotification[];
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
  const campaign = await ctx.db.campaign.findUnique({
    where: { pixelKey },
    include: {
      domains: { select: { pattern: true } },
      notifications: { where: { enabled: true }, orderBy: { createdAt: "asc" } },
      sources: { select: { id: true, settings: true } },
    },
  });
  if (!campaign) return null;
  const enabled = campaign.notifications.length > 0;
  const rows = enabled ? await latestConversions(ctx, campaign, mode) : [];
  const privacy = readPrivacy(campaign);
  return {
    campaignId: campaign.id,
    domains: campaign.domains.map((domain) => domain.pattern),
    notifications: campaign.notifications.map(toFeedNotification),
    conversions: rows.map((row) => toFeedConversion(row, privacy)),
    live: enabled || now - campaign.updatedAt.getTime() < settingUp,
  };
}

function latestConversions(
  ctx: Context,
  campaign: { id: string; sources: RuledSource[] },
  mode: Mode,
) {
  return ctx.db.conversion.findMany({
    where: { campaignId: campaign.id, mode, ...visibleAt(ctx.now(), campaign.sources) },
    orderBy: newestFirst,
    take: maxConversions,
    select: feedColumns,
  });
}

function toFeedNotification(row: {
  id: string;
  type: string;
  settings: unknown;
}): FeedNotification {
  return {
    id: row.id,
    type: NotificationType.parse(row.type),
    settings: NotificationSettings.parse(row.settings),
  };
}
