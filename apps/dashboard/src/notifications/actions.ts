"use server";

import { createNotification } from "@growflyer/services/notifications/create";
import { deleteNotification } from "@growflyer/services/notifications/delete";
import { updateNotification } from "@growflyer/services/notifications/update";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

/** Makes a notification and answers its id. `input` is checked: type, settings, enabled. */
export async function createNotificationAction(campaignId: string, input: unknown) {
  return runAction("create a notification", async (ctx, scope) => {
    const { id } = await createNotification(ctx, campaignScope(scope, campaignId), input);
    return { id };
  });
}

/** Changes what a notification looks like; open pages follow. */
export async function saveNotificationAction(
  campaignId: string,
  notificationId: string,
  settings: unknown,
) {
  return runAction("save a notification", async (ctx, scope) => {
    await updateNotification(ctx, campaignScope(scope, campaignId), parseId(notificationId), {
      settings,
    });
    refresh();
  });
}

/** Brings a notification to visitors, or takes it from them. */
export async function setNotificationEnabledAction(
  campaignId: string,
  notificationId: string,
  enabled: boolean,
) {
  return runAction("enable a notification", async (ctx, scope) => {
    await updateNotification(ctx, campaignScope(scope, campaignId), parseId(notificationId), {
      enabled,
    });
    refresh();
  });
}

/** Deletes a notification with its figures, for good. */
export async function deleteNotificationAction(campaignId: string, notificationId: string) {
  return runAction("delete a notification", async (ctx, scope) => {
    await deleteNotification(ctx, campaignScope(scope, campaignId), parseId(notificationId));
    refresh();
  });
}
