"use server";

import { connectStripe } from "@growflyer/services/sources/connect-stripe";
import { disconnectSource } from "@growflyer/services/sources/disconnect";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

/** Makes the campaign's Stripe source, so that it has an address to give to Stripe. */
export async function connectStripeAction(campaignId: string) {
  return runAction("connect Stripe", async (ctx, scope) => {
    await connectStripe(ctx, campaignScope(scope, campaignId));
    refresh();
  });
}

/** Keeps a signing secret, beside the previous one. `input` is checked: signingSecret. */
export async function saveSecretAction(
  campaignId: string,
  sourceId: string,
  input: { signingSecret: string },
) {
  return runAction("save a signing secret", async (ctx, scope) => {
    await saveSecret(ctx, campaignScope(scope, campaignId), parseId(sourceId), input);
    refresh();
  });
}

/** Deletes the source with everything that came from it, for good. */
export async function disconnectSourceAction(campaignId: string, sourceId: string) {
  return runAction("disconnect a source", async (ctx, scope) => {
    await disconnectSource(ctx, campaignScope(scope, campaignId), parseId(sourceId));
    refresh();
  });
}
