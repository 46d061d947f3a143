import type { Context } from "@growflyer/services/context";
import { storeEnvelopes } from "@growflyer/services/envelopes/store";
import {
  type ClaimedKey,
  claimReconciliation,
} from "@growflyer/services/source-keys/claim-reconciliation";
import {
  extendReconciliation,
  finishReconciliation,
  keepKeyFailure,
  releaseReconciliation,
} from "@growflyer/services/source-keys/finish-reconciliation";
import type Stripe from "stripe";
import { Abandoned, unlessClosing } from "./abandon";
import { backoff } from "./backoff";
import { createStripeClient } from "./client";
import { eventEnvelope } from "./envelopes";
import { reconciliationGroups } from "./event-groups";
import { readStripeFailure } from "./failure";
import { within } from "./import-page";
import { leaseFor, type WorkOptions } from "./work-options";

const minute = 60_000;
const day = 24 * 60 * minute;

/** From one look to the next: often where no webhook brings anything. */
const every = 5 * minute;
const everyWithout = minute;

/** The part of it that is left to chance. */
const jitter = 0.2;

/** Looks overlap: an event may enter Stripe's list a little after it was created. */
const overlap = 10 * minute;

/** Stripe lists events no further back. */
const reach = 30 * day;

/** After an outage the events of so long are compared before the place is kept. */
const stride = day;

/**
 * Compares Stripe's list of events with ours for the key that is due for longest, and stores what no
 * webhook has brought. Resolves to false when none is due.
 */
export async function reconcileStep(
  ctx: Context,
  options: WorkOptions,
  closing: AbortSignal,
): Promise<boolean> {
  const claimed = await claimReconciliation(ctx, leaseFor);
  if (!claimed) return false;
  const stripe = createStripeClient(claimed.key, options, { retries: 0 });
  try {
    const endpointStatus = await unlessClosing(askEndpoint(stripe, claimed.endpointId), closing);
    const reconciledTo = await compareEvents(ctx, options, claimed, stripe, closing);
    if (!reconciledTo) return true;
    const behind = reconciledTo.getTime() < ctx.now().getTime() - minute;
    const usual = endpointStatus === "enabled" ? every : everyWithout;
    const wait = behind ? 0 : usual * (1 - jitter / 2 + jitter * options.random());
    const nextAt = new Date(ctx.now().getTime() + wait);
    await finishReconciliation(ctx, claimed, { reconciledTo, endpointStatus, nextAt });
  } catch (error) {
    await keepFailure(ctx, options, claimed, error);
  }
  return true;
}

/** Resolves to the time until which all events are stored; null when another process has taken over. */
async function compareEvents(
  ctx: Context,
  { onStored }: WorkOptions,
  claimed: ClaimedKey,
  stripe: Stripe,
  closing: AbortSignal,
): Promise<Date | null> {
  const now = ctx.now().getTime();
  const start = Math.max(claimed.reconciledTo.getTime() - overlap, now - reach);
  const to = new Date(Math.min(start + stride, now));
  const created = within({ from: new Date(start), to });
  for (const types of reconciliationGroups) {
    let after: string | undefined;
    do {
      const page = { types: [...types], created, limit: 100 };
      const list = await unlessClosing(
        stripe.events.list(after ? { ...page, starting_after: after } : page),
        closing,
      );
      const found = list.data.map((event) =>
        eventEnvelope({ ...claimed, origin: "reconciliation" }, event),
      );
      if (found.length > 0 && (await storeEnvelopes(ctx, found)) > 0) onStored();
      if (!(await extendReconciliation(ctx, claimed, leaseFor))) return null;
      after = list.has_more ? list.data.at(-1)?.id : undefined;
    } while (after);
  }
  return to;
}

/** Null where we have made no endpoint. */
async function askEndpoint(stripe: Stripe, endpointId: string | null): Promise<string | null> {
  if (!endpointId) return null;
  try {
    const { status } = await stripe.webhookEndpoints.retrieve(endpointId);
    return status === "enabled" ? "enabled" : "disabled";
  } catch (error) {
    if (readStripeFailure(error)?.status === 404) return "missing";
    throw error;
  }
}

async function keepFailure(
  ctx: Context,
  options: WorkOptions,
  claimed: ClaimedKey,
  error: unknown,
): Promise<void> {
  if (error instanceof Abandoned) return releaseReconciliation(ctx, claimed);
  const failure = readStripeFailure(error);
  // Not Stripe's: the database is gone, and nothing could be kept.
  if (!failure) throw error;
  const wait = failure.retryAfter ?? backoff(claimed.failures + 2, options.random());
  const nextAt = new Date(ctx.now().getTime() + wait);
  await keepKeyFailure(ctx, claimed, {
    failure: failure.message,
    requestId: failure.requestId,
    nextAt,
  });
}
