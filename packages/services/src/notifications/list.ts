import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { readNotification } from "./read";

/** The campaign's notifications, newest first, each with its impressions and clicks so far. */
export async function listNotifications(ctx: Context, scope: CampaignScope) {
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
  return rows.map((row) => ({
    ...readNotification(row),
    impressions: count(row.id, "impression"),
    clicks: count(row.id, "click"),
  }));
}

export type NotificationListItem = Awaited<ReturnType<typeof listNotifications>>[number];
