"use server";

import type { DisplayRules } from "@growflyer/contracts/display-rules";
import { updateNotification } from "@growflyer/services/notifications/update";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

/** Changes when and where a notification shows; open pages follow. `rules` are checked. */
export async function saveDisplayRulesAction(
  campaignId: string,
  notificationId: string,
  rules: DisplayRules,
) {
  return runAction("save display rules", async (ctx, scope) => {
    await updateNotification(ctx, campaignScope(scope, campaignId), parseId(notificationId), {
      rules,
    });
    refresh();
  });
}
