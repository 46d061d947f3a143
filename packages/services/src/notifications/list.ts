import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { readNotification, type StoredNotification } from "./read";

/**
 * The campaign's notifications, newest first, each with its impressions and clicks so far. One that this
 * version cannot read is `unreadable`: it can be switched off and deleted.
 */
export async function listNotifications(
  ctx: Context,
  scope: CampaignScope,
): Promise<NotificationListItem[]> {
  const campaign = await getCampaign(ctx, scope);
  const [rows, sums] = await Promise.all([
    ctx.db.notification.findMany({
      where: { campaignId: campaign.id },
      orderBy: { createdAt: "desc" },
    }),
    ctx.db.interactionCount.groupBy({
      by: ["notificationId", "kind"],
      where: { campaignId: campaign.id, kind: { in: ["impression", "click"] } },
      _sum: { count: true },
    }),
  ]);
  const count = (notificationId: string, kind: string) =>
    sums.find((sum) => sum.notificationId === notificationId && sum.kind === kind)?._sum.count ?? 0;
  return rows.map((row) => {
    const notification = readOrNull(row);
    if (!notification) {
      const { id, type, enabled, createdAt } = row;
      return { id, type, enabled, createdAt, unreadable: true };
    }
    return {
      ...notification,
      unreadable: false,
      impressions: count(row.id, "impression"),
      clicks: count(row.id, "click"),
    };
  });
}

export type ReadableNotification = ReturnType<typeof readNotification<StoredNotification>> & {
  unreadable: false;
  impressions: number;
  clicks: number;
};

/** Made by a newer version: of a type, with settings or with rules that this one does not know. */
export type UnreadableNotification = Pick<
  StoredNotification,
  "id" | "type" | "enabled" | "createdAt"
> & { unreadable: true };

export type NotificationListItem = ReadableNotification | UnreadableNotification;

/** Null is said to the member who looks at the list, and the feed reports it. */
function readOrNull(row: StoredNotification) {
  try {
    return readNotification(row);
  } catch {
    return null;
  }
}
