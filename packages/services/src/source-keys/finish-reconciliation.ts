import type { Context } from "../context";
import type { ClaimedKey } from "./claim-reconciliation";

/** For more of the provider's events. Resolves to false when another process has taken the key meanwhile. */
export async function extendReconciliation(
  ctx: Context,
  claimed: ClaimedKey,
  leaseFor: number,
): Promise<boolean> {
  const lease = new Date(ctx.now().getTime() + leaseFor);
  const { count } = await ctx.db.sourceKey.updateMany({
    where: ours(claimed),
    data: { nextReconcileAt: lease },
  });
  claimed.lease = lease;
  return count > 0;
}

/** Every event until `reconciledTo` is stored; the next look is at `nextAt`. */
export async function finishReconciliation(
  ctx: Context,
  claimed: ClaimedKey,
  done: { reconciledTo: Date; endpointStatus: string | null; nextAt: Date },
): Promise<void> {
  const { reconciledTo, endpointStatus, nextAt } = done;
  await ctx.db.sourceKey.updateMany({
    where: ours(claimed),
    data: {
      reconciledTo,
      endpointStatus,
      nextReconcileAt: nextAt,
      failure: null,
      failureRequestId: null,
      failures: 0,
    },
  });
  if (endpointStatus !== claimed.endpointStatus || claimed.failures > 0) announce(ctx, claimed);
}

/** Keeps why it failed, for the next look to try again from where this one began. */
export async function keepKeyFailure(
  ctx: Context,
  claimed: ClaimedKey,
  failed: { failure: string; requestId: string | null; nextAt: Date },
): Promise<void> {
  await ctx.db.sourceKey.updateMany({
    where: ours(claimed),
    data: {
      failure: failed.failure,
      failureRequestId: failed.requestId,
      failures: claimed.failures + 1,
      nextReconcileAt: failed.nextAt,
    },
  });
  announce(ctx, claimed);
}

/** Gives an unfinished look back, for another process or the next start of this one. */
export async function releaseReconciliation(ctx: Context, claimed: ClaimedKey): Promise<void> {
  await ctx.db.sourceKey.updateMany({
    where: ours(claimed),
    data: { nextReconcileAt: ctx.now() },
  });
}

/** Whoever holds the lease may write; one that has ended may be another process's. */
function ours({ id, lease }: ClaimedKey) {
  return { id, nextReconcileAt: lease };
}

function announce(ctx: Context, { campaignId }: ClaimedKey): void {
  ctx.bus.publish({ about: "source", campaignId });
}
