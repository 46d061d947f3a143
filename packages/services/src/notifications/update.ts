import { AppError } from "@growflyer/contracts/errors";
import { NotificationType, settingsSchemas } from "@growflyer/contracts/notification";
import { parse } from "@growflyer/contracts/parse";
import * as z from "zod";
import { announceConfig } from "../campaigns/announce";
import type { CampaignScope, Context } from "../context";
import { CheckedRules } from "./checked-rules";
import { findNotification } from "./find";

/**
 * Changes the settings, which are those of its type, the rules, or whether it is enabled: what is not
 * given stays. Open pages follow. Throws `not_found`, `invalid` with a message for each field, and
 * `conflict` for other settings of a type that this version does not know.
 */
export async function updateNotification(
  ctx: Context,
  scope: CampaignScope,
  notificationId: string,
  input: unknown,
): Promise<void> {
  const notification = await findNotification(ctx, scope, notificationId);
  const type = NotificationType.safeParse(notification.type);
  const settings = type.success ? settingsSchemas[type.data] : z.unknown().transform(unknownType);
  const Update = z.object({ settings, rules: CheckedRules, enabled: z.boolean() }).partial();
  const data = parse(Update, input);
  await ctx.db.notification.update({ where: { id: notification.id }, data });
  await announceConfig(ctx, scope.campaignId);
}

function unknownType(): never {
  throw new AppError(
    "conflict",
    "A newer version has made this notification. You can switch it off or delete it",
  );
}
