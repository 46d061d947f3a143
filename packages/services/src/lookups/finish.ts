import type { Context } from "../context";
import type { ClaimedLookup } from "./claim";

type Failure = { failure: string; requestId: string | null };

/** It is answered, or needs no answer any more. */
export async function finishLookup(ctx: Context, claimed: ClaimedLookup): Promise<void> {
  await ctx.db.lookup.updateMany({
    where: held(claimed),
    data: { state: "done", failure: null, requestId: null },
  });
}

/** Keeps why it was not answered, to be asked again at `nextAt`. */
export async function postponeLookup(
  ctx: Context,
  claimed: ClaimedLookup,
  { failure, requestId, nextAt }: Failure & { nextAt: Date },
): Promise<void> {
  await ctx.db.lookup.updateMany({
    where: held(claimed),
    data: { failure, requestId, attempts: claimed.attempts + 1, nextAttemptAt: nextAt },
  });
}

/** Lets all lookups of the same key wait until then: the provider has said that there are too many. */
export async function pauseLookups(
  ctx: Context,
  { sourceId, mode }: ClaimedLookup,
  until: Date,
): Promise<void> {
  await ctx.db.lookup.updateMany({
    where: { sourceId, mode, state: "pending", nextAttemptAt: { lt: until } },
    data: { nextAttemptAt: until },
  });
}

/** Asking again would not help. */
export async function failLookup(
  ctx: Context,
  claimed: ClaimedLookup,
  { failure, requestId }: Failure,
): Promise<void> {
  await ctx.db.lookup.updateMany({
    where: held(claimed),
    data: { state: "failed", failure, requestId, attempts: claimed.attempts + 1 },
  });
}

/** Gives an unanswered lookup back, to be asked at `nextAt`; that it was not answered does not count. */
export async function releaseLookup(
  ctx: Context,
  claimed: ClaimedLookup,
  nextAt = ctx.now(),
): Promise<void> {
  await ctx.db.lookup.updateMany({ where: held(claimed), data: { nextAttemptAt: nextAt } });
}

/** Whoever holds the lease may write. */
function held({ sourceId, mode, account, kind, objectId, lease }: ClaimedLookup) {
  return { sourceId, mode, account, kind, objectId, state: "pending", nextAttemptAt: lease };
}
