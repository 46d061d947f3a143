"use server";

import { setConversionHidden } from "@growflyer/services/conversions/set-hidden";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

/** Takes a conversion from all pages, or gives it back to them. */
export async function setConversionHiddenAction(
  campaignId: string,
  conversionId: string,
  hidden: boolean,
) {
  return runAction("hide a conversion", async (ctx, scope) => {
    const campaign = campaignScope(scope, campaignId);
    await setConversionHidden(ctx, campaign, parseId(conversionId), hidden === true);
    refresh();
  });
}
