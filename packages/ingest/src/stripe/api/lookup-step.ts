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
import { refuseLookups } from "@growflyer/services/lookups/refuse";
import { Abandoned, unlessClosing } from "./abandon";
import { answerLookup } from "./answer-lookup";
import { backoff, busyWait } from "./backoff";
import { createStripeClient } from "./client";
import { readStripeFailure, type StripeFailure } from "./failure";
import { leaseFor, type WorkOptions } from "./work-options";

/** Milliseconds until a key that was refused an answer asks again: somebody has to change it first. */
const refusedFor = 3_600_000;

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

/** Decides what a failed request means: for this question, or for all that the key asks. */
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
  const after = (wait: number) => new Date(ctx.now().getTime() + wait);
  if (failure?.kind === "busy") {
    const nextAt = after(failure.retryAfter ?? busyWait(options.random()));
    await releaseLookup(ctx, claimed, nextAt);
    await pauseLookups(ctx, claimed, nextAt);
  } else if (failure && isOfTheKey(failure, claimed)) {
    const what = failure.kind === "unauthorized" ? "all" : "this";
    const nextAt = after(refusedFor);
    await refuseLookups(ctx, claimed, { failure: message, requestId, nextAt, what });
  } else if (isHopeless(failure, claimed)) {
    await failLookup(ctx, claimed, { failure: message, requestId });
  } else {
    const wait = failure?.retryAfter ?? backoff(claimed.attempts, options.random());
    await postponeLookup(ctx, claimed, { failure: message, requestId, nextAt: after(wait) });
  }
  return null;
}

/** A connected account may be closed to a key that is in order: it covers its own account. */
function isOfTheKey({ kind }: StripeFailure, { account }: ClaimedLookup): boolean {
  return kind === "unauthorized" || (kind === "forbidden" && account === "");
}

function isHopeless(failure: StripeFailure | null, { attempts }: ClaimedLookup): boolean {
  if (attempts + 1 >= maxAttempts) return true;
  return failure !== null && failure.kind !== "away";
}
