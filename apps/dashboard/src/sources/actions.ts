"use server";

import { Mode } from "@growflyer/contracts/feed";
import { parse } from "@growflyer/contracts/parse";
import { StripeKey } from "@growflyer/contracts/source";
import { connectStripeKey } from "@growflyer/ingest/stripe/api/connect-key";
import { disconnectStripeKey } from "@growflyer/ingest/stripe/api/disconnect-key";
import { disconnectStripe } from "@growflyer/ingest/stripe/api/disconnect-stripe";
import { connectStripe } from "@growflyer/services/sources/connect-stripe";
import { removeSecret } from "@growflyer/services/sources/remove-secret";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import { updateSourceSettings } from "@growflyer/services/sources/update-settings";
import { refresh } from "next/cache";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";
import { getRuntime } from "@/runtime";
import { stripeWebhookUrl } from "./webhook-url";

/** Makes the campaign's Stripe source, so that it has an address to give to Stripe. */
export async function connectStripeAction(campaignId: string) {
  return runAction("connect Stripe", async (ctx, scope) => {
    await connectStripe(ctx, campaignScope(scope, campaignId));
    refresh();
  });
}

/** Keeps a signing secret, beside those that are there. `input` is checked: signingSecret. */
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

/** Forgets a signing secret: from then on those that are left are valid. */
export async function removeSecretAction(campaignId: string, sourceId: string, secretId: string) {
  return runAction("remove a signing secret", async (ctx, scope) => {
    const inCampaign = campaignScope(scope, campaignId);
    await removeSecret(ctx, inCampaign, parseId(sourceId), parseId(secretId));
    refresh();
  });
}

/** Tries a restricted key at Stripe, and does with it all that it is for. `input` is checked: restrictedKey. */
export async function connectKeyAction(
  campaignId: string,
  sourceId: string,
  input: { restrictedKey: string },
) {
  return runAction("connect a restricted key", async (ctx, scope) => {
    const id = parseId(sourceId);
    await connectStripeKey(ctx, campaignScope(scope, campaignId), id, parse(StripeKey, input), {
      apiUrl: getRuntime().stripeApiUrl,
      webhookUrl: stripeWebhookUrl(id),
    });
    refresh();
  });
}

/** Forgets a mode's key, and removes the endpoint at Stripe that was made with it. */
export async function disconnectKeyAction(campaignId: string, sourceId: string, mode: Mode) {
  return runAction("remove a restricted key", async (ctx, scope) => {
    const inCampaign = campaignScope(scope, campaignId);
    const apiUrl = getRuntime().stripeApiUrl;
    const id = parseId(sourceId);
    const result = await disconnectStripeKey(ctx, inCampaign, id, parse(Mode, mode), { apiUrl });
    refresh();
    return result;
  });
}

/** Deletes the source with everything that came from it, for good, and its endpoints at Stripe. */
export async function disconnectSourceAction(campaignId: string, sourceId: string) {
  return runAction("disconnect a source", async (ctx, scope) => {
    const apiUrl = getRuntime().stripeApiUrl;
    const inCampaign = campaignScope(scope, campaignId);
    const result = await disconnectStripe(ctx, inCampaign, parseId(sourceId), { apiUrl });
    refresh();
    return result;
  });
}

/** Replaces how the source's purchases are treated. `input` is checked: SourceSettings. */
export async function updateSettingsAction(campaignId: string, sourceId: string, input: unknown) {
  return runAction("change a source's settings", async (ctx, scope) => {
    await updateSourceSettings(ctx, campaignScope(scope, campaignId), parseId(sourceId), input);
    refresh();
  });
}
