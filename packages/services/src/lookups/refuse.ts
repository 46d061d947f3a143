import type { Mode } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { openKey } from "../source-keys/sealed-key";
import type { ClaimedLookup } from "./claim";
import { releaseLookup } from "./finish";

export type Refusal = { failure: string; requestId: string | null };

/**
 * The provider does not answer this key: not to questions like "this", or not to "all". They wait until
 * `nextAt`, or until a new key is saved. Such a lookup has a failure and no attempt: it is the key that
 * failed. Nothing waits when the key was replaced while it asked.
 */
export async function refuseLookups(
  ctx: Context,
  claimed: ClaimedLookup,
  { failure, requestId, nextAt, what }: Refusal & { nextAt: Date; what: "this" | "all" },
): Promise<void> {
  const { sourceId, mode, account, kind, campaignId } = claimed;
  const unique = { sourceId, mode };
  const row = await ctx.db.sourceKey.findUnique({ where: { sourceId_mode: unique } });
  if (!row || openKey(ctx, row).key !== claimed.key) return releaseLookup(ctx, claimed);
  await ctx.db.lookup.updateMany({
    where: {
      ...unique,
      ...(what === "this" && { account, kind }),
      state: "pending",
      nextAttemptAt: { lt: nextAt },
    },
    data: { failure, requestId, attempts: 0, nextAttemptAt: nextAt },
  });
  ctx.bus.publish({ about: "source", campaignId });
}

/** Why the provider does not answer a key's lookups; null while it does. */
export async function findRefusal(
  ctx: Context,
  { sourceId, mode }: { sourceId: string; mode: Mode },
): Promise<Refusal | null> {
  const refused = await ctx.db.lookup.findFirst({
    where: { sourceId, mode, state: "pending", attempts: 0, failure: { not: null } },
    orderBy: { nextAttemptAt: "desc" },
    select: { failure: true, requestId: true },
  });
  return refused?.failure ? { failure: refused.failure, requestId: refused.requestId } : null;
}
