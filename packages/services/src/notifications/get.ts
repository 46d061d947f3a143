import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";
import { findNotification } from "./find";
import { readNotification } from "./read";

/**
 * With its settings, which depend on its type, and all its rules. Throws `not_found` outside the
 * workspace, and `conflict` for one that this version cannot read.
 */
export async function getNotification(ctx: Context, scope: CampaignScope, notificationId: string) {
  const row = await findNotification(ctx, scope, notificationId);
  try {
    return readNotification(row);
  } catch {
    throw new AppError(
      "conflict",
      "A newer version has made this notification. You can switch it off or delete it in the list",
    );
  }
}
