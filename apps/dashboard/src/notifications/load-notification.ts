import { isAppError } from "@growflyer/contracts/errors";
import type { CampaignScope } from "@growflyer/services/context";
import { getNotification } from "@growflyer/services/notifications/get";
import { orNotFound } from "@/actions/or-not-found";
import { getRuntime } from "@/runtime";

/** For pages: the notification, or null for one that this version cannot read; the not-found page for any other id. */
export async function loadNotification(scope: CampaignScope, notificationId: string) {
  try {
    return await orNotFound(getNotification(getRuntime().context, scope, notificationId));
  } catch (error) {
    if (isAppError(error) && error.code === "conflict") return null;
    throw error;
  }
}
