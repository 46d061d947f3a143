import { announceConfig } from "../campaigns/announce";
import type { CampaignScope, Context } from "../context";
import { findNotification } from "./find";

/** Deletes it with its figures; it leaves open pages. Throws `not_found` outside the workspace. */
export async function deleteNotification(
  ctx: Context,
  scope: CampaignScope,
  notificationId: string,
): Promise<void> {
  const notification = await findNotification(ctx, scope, notificationId);
  await ctx.db.notification.delete({ where: { id: notification.id } });
  await announceConfig(ctx, scope.campaignId);
}
