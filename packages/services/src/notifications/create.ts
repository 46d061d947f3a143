import { NotificationSettings, NotificationType } from "@growflyer/contracts/notification";
import { parse } from "@growflyer/contracts/parse";
import { newId } from "@growflyer/db/ids";
import * as z from "zod";
import { announceConfig } from "../campaigns/announce";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

const NewNotification = z.object({
  type: NotificationType,
  settings: NotificationSettings,
  enabled: z.boolean().default(false),
});

/** Throws `invalid` with a message for each field, `not_found` outside the workspace. */
export async function createNotification(ctx: Context, scope: CampaignScope, input: unknown) {
  const data = parse(NewNotification, input);
  const campaign = await getCampaign(ctx, scope);
  const notification = await ctx.db.notification.create({
    data: { id: newId("ntf"), campaignId: campaign.id, ...data },
  });
  await announceConfig(ctx, campaign.id);
  return notification;
}
