import type { FeedConversion, FeedNotification, Mode } from "@growflyer/contracts/feed";
import { NotificationSettings, NotificationType } from "@growflyer/contracts/notification";
import type { Context } from "../context";
import { feedColumns, newestFirst, toFeedConversion, visibleAt } from "../conversions/showable";

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
      conversions: {
        where: { ...visibleAt(ctx.now()), mode },
        orderBy: newestFirst,
        take: maxConversions,
        select: feedColumns,
      },
    },
  });
  if (!campaign) return null;
  const enabled = campaign.notifications.length > 0;
  return {
    campaignId: campaign.id,
    domains: campaign.domains.map((domain) => domain.pattern),
    notifications: campaign.notifications.map(toFeedNotification),
    conversions: enabled ? campaign.conversions.map(toFeedConversion) : [],
    live: enabled || now - campaign.updatedAt.getTime() < settingUp,
  };
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
