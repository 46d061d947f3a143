import type { LookupKind, LookupWish } from "@growflyer/contracts/fact";
import type { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";

/** Milliseconds until the question is asked: an event on its way may answer it before. */
const patience: Record<LookupKind, number> = {
  session_line_items: 0,
  snapshot_event: 0,
  session_of_payment: 3000,
  invoice_of_payment: 3000,
};

/** Notes what the provider is to be asked about a purchase, each question once. */
export async function wishLookups(
  tx: Tx,
  now: Date,
  scope: { sourceId: string; account: string; mode: Mode },
  wishes: readonly LookupWish[],
): Promise<void> {
  await tx.lookup.createMany({
    data: wishes.map(({ kind, objectId }) => ({
      ...scope,
      kind,
      objectId,
      nextAttemptAt: new Date(now.getTime() + patience[kind]),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}
