import type { Context } from "@growflyer/services/context";
import { storeEnvelopes } from "@growflyer/services/envelopes/store";
import { type ClaimedLookup, claimLookup } from "@growflyer/services/lookups/claim";
import {
  failLookup,
  finishLookup,
  pauseLookups,
  postponeLookup,
  releaseLookup,
} from "@growflyer/services/lookups/finish";
import { isAnswered } from "@growflyer/services/lookups/is-answered";
import { Abandoned, unlessClosing } from "./abandon";
import { answerLookup } from "./answer-lookup";
import { backoff } from "./backoff";
import { createStripeClient } from "./client";
import { readStripeFailure, type StripeFailure } from "./failure";
import { leaseFor, type WorkOptions } from "./work-options";

/** Failures in a row after which nobody would look at the answer any more. */
const maxAttempts = 10;

/** Asks Stripe the question that is due for longest. Resolves to false when none is. */
export async function lookupStep(
  ctx: Context,
  options: WorkOptions,
  closing: AbortSignal,
): Promise<boolean> {
  const claimed = await claimLookup(ctx, leaseFor);
  if (!claimed) return false;
  if (await isAnswered(ctx, claimed)) {
    await finishLookup(ctx, claimed);
    return true;
  }
  const stripe = createStripeClient(claimed.key, options, { retries: 0 });
  const answer = await unlessClosing(answerLookup(stripe, claimed, ctx.now()), closing).catch(
    (error) => keepFailure(ctx, options, claimed, error),
  );
  if (!answer) return true;
  // Stored before it is done: whoever dies between the two asks again, and stores nothing twice.
  if (answer.length > 0 && (await storeEnvelopes(ctx, answer)) > 0) options.onStored();
  await finishLookup(ctx, claimed);
  return true;
}

async function keepFailure(
  ctx: Context,
  options: WorkOptions,
  claimed: ClaimedLookup,
  error: unknown,
): Promise<null> {
  if (error instanceof Abandoned) {
    await releaseLookup(ctx, claimed);
    return null;
  }
  const failure = readStripeFailure(error);
  if (!failure) ctx.report(error, "lookup");
  const { message = "Something went wrong on our side", requestId = null } = failure ?? {};
  if (isHopeless(failure, claimed)) {
    await failLookup(ctx, claimed, { failure: message, requestId });
    return null;
  }
  const wait = failure?.retryAfter ?? backoff(claimed.attempts, options.random());
  const nextAt = new Date(ctx.now().getTime() + wait);
  await postponeLookup(ctx, claimed, { failure: message, requestId, nextAt });
  if (failure?.kind === "busy") await pauseLookups(ctx, claimed, nextAt);
  return null;
}

function isHopeless(failure: StripeFailure | null, { attempts }: ClaimedLookup): boolean {
  if (failure?.kind === "busy") return false;
  if (attempts + 1 >= maxAttempts) return true;
  return failure !== null && failure.kind !== "away";
}
