import type { CampaignScope, Context } from "../context";
import { findNotification } from "./find";
import { readNotification } from "./read";

/** With its settings, which depend on its type, and all its rules. Throws `not_found` outside the workspace. */
export async function getNotification(ctx: Context, scope: CampaignScope, notificationId: string) {
  return readNotification(await findNotification(ctx, scope, notificationId));
}
