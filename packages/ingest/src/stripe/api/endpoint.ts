import { createHash } from "node:crypto";
import { AppError } from "@growflyer/contracts/errors";
import Stripe from "stripe";
import { stripeEvents } from "../event-types";
import { readStripeFailure } from "./failure";
import { isLocal } from "./is-local";

/** An endpoint that we have made, with the secret that Stripe tells only then. */
export type MadeEndpoint = { id: string; signingSecret: string };

/** Milliseconds within which a second click is the same wish. */
const sameWish = 300_000;

/**
 * Makes the webhook endpoint at Stripe, with exactly the events that we read, in the version that we
 * read. Whoever clicks twice gets the same endpoint twice: Stripe repeats its answer, secret included,
 * to a request with the same idempotency key (https://docs.stripe.com/api/idempotent_requests).
 * Null on a machine that Stripe cannot reach: there its events are only compared.
 */
export async function makeEndpoint(
  stripe: Stripe,
  { sourceId, webhookUrl, now }: { sourceId: string; webhookUrl: string; now: Date },
): Promise<MadeEndpoint | null> {
  const params = {
    url: webhookUrl,
    enabled_events: [...stripeEvents],
    api_version: Stripe.API_VERSION,
    description: "Growflyer",
    metadata: { growflyer_source: sourceId },
  };
  const wish = Math.floor(now.getTime() / sameWish);
  let idempotencyKey = hash([JSON.stringify(params), String(wish)]);
  for (let tries = 0; tries < 10; tries += 1) {
    const made = await stripe.webhookEndpoints.create(params, { idempotencyKey }).catch((error) => {
      if (isLocal(webhookUrl) && refusesUrl(error)) return null;
      throw error;
    });
    if (!made) return null;
    const { id, secret } = made;
    if (secret && (await exists(stripe, id))) return { id, signingSecret: secret };
    // The answer was a repetition, and its endpoint has been removed since.
    idempotencyKey = hash([idempotencyKey, id]);
  }
  throw new AppError(
    "unavailable",
    "Stripe does not make a webhook endpoint. Try again in a while",
  );
}

/**
 * The endpoints that we have made for the source in the key's account and mode, whatever their address.
 * Not those that the merchant made at our address: theirs may be for connected accounts, and what two
 * endpoints deliver is stored once.
 */
export async function listOwnEndpoints(stripe: Stripe, sourceId: string): Promise<string[]> {
  const own: string[] = [];
  for await (const { id, metadata } of stripe.webhookEndpoints.list({ limit: 100 })) {
    if (metadata?.growflyer_source === sourceId) own.push(id);
  }
  return own;
}

/** One that is gone already is as good as removed. */
export async function removeEndpoint(stripe: Stripe, id: string): Promise<void> {
  try {
    await stripe.webhookEndpoints.del(id);
  } catch (error) {
    if (readStripeFailure(error)?.status !== 404) throw error;
  }
}

function refusesUrl(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.param === "url";
}

async function exists(stripe: Stripe, id: string): Promise<boolean> {
  try {
    await stripe.webhookEndpoints.retrieve(id);
    return true;
  } catch (error) {
    if (readStripeFailure(error)?.status === 404) return false;
    throw error;
  }
}

function hash(parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
