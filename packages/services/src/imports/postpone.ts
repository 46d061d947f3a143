import type { Context } from "../context";
import { type ClaimedImport, held } from "./claim";

type Failure = { failure: string; requestId: string | null };

/** Keeps why a page could not be fetched, to be tried again at `nextAt`; whether it `counts` as an attempt. */
export async function postponeImport(
  ctx: Context,
  claimed: ClaimedImport,
  { failure, requestId, nextAt, counts }: Failure & { nextAt: Date; counts: boolean },
): Promise<void> {
  await ctx.db.import.updateMany({
    where: held(claimed),
    data: {
      failure,
      requestId,
      attempts: claimed.attempts + (counts ? 1 : 0),
      nextAttemptAt: nextAt,
    },
  });
  ctx.bus.publish({ about: "source", campaignId: claimed.campaignId });
}

/** Ends an import that cannot go on; what it has fetched stays. */
export async function failImport(
  ctx: Context,
  claimed: ClaimedImport,
  { failure, requestId }: Failure,
): Promise<void> {
  await ctx.db.import.updateMany({
    where: held(claimed),
    data: { state: "failed", failure, requestId, finishedAt: ctx.now() },
  });
  ctx.bus.publish({ about: "source", campaignId: claimed.campaignId });
}

/** Gives an unfinished page back, for another process or the next start of this one. */
export async function releaseImport(ctx: Context, claimed: ClaimedImport): Promise<void> {
  await ctx.db.import.updateMany({ where: held(claimed), data: { nextAttemptAt: ctx.now() } });
}
