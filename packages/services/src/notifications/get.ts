import { AppError } from "@growflyer/contracts/errors";
import { NotificationSettings, NotificationType } from "@growflyer/contracts/notification";
import type { CampaignScope, Context } from "../context";

/** Throws `not_found` outside the workspace. */
export async function getNotification(ctx: Context, scope: CampaignScope, notificationId: string) {
  const row = await ctx.db.notification.findFirst({
    where: {
      id: notificationId,
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
    },
  });
  if (!row) throw new AppError("not_found", "There is no such notification");
  return {
    ...row,
    type: NotificationType.parse(row.type),
    settings: NotificationSettings.parse(row.settings),
  };
}
