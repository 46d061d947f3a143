import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";

/** The row as it is stored. Throws `not_found` outside the workspace. */
export async function findNotification(ctx: Context, scope: CampaignScope, notificationId: string) {
  const row = await ctx.db.notification.findFirst({
    where: {
      id: notificationId,
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
    },
  });
  if (!row) throw new AppError("not_found", "There is no such notification");
  return row;
}
