"use server";

import { processAgain } from "@growflyer/services/envelopes/process-again";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

/** Has an event read once more; the inbox does so within seconds. */
export async function processAgainAction(campaignId: string, envelopeId: string) {
  return runAction("process an event again", async (ctx, scope) => {
    await processAgain(ctx, campaignScope(scope, campaignId), parseId(envelopeId));
    refresh();
  });
}
