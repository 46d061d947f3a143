import { NotificationSettings } from "@growflyer/contracts/notification";
import { parse } from "@growflyer/contracts/parse";
import * as z from "zod";
import { announceConfig } from "../campaigns/announce";
import type { CampaignScope, Context } from "../context";
import { getNotification } from "./get";

const Update = z.object({ settings: NotificationSettings, enabled: z.boolean() }).partial();

/** Changes the settings, or whether it is enabled; open pages follow. Throws `invalid` or `not_found`. */
export async function updateNotification(
  ctx: Context,
  scope: CampaignScope,
  notificationId: string,
  input: unknown,
): Promise<void> {
  const data = parse(Update, input);
  const notification = await getNotification(ctx, scope, notificationId);
  await ctx.db.notification.update({ where: { id: notification.id }, data });
  await announceConfig(ctx, scope.campaignId);
}
