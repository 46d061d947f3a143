import { Mode } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { openKey } from "./sealed-key";

/** A key whose provider's events are to be compared with ours, for this process until `lease`. */
export type ClaimedKey = {
  id: string;
  sourceId: string;
  campaignId: string;
  mode: Mode;
  key: string;
  endpointId: string | null;
  endpointStatus: string | null;
  reconciledTo: Date;
  failures: number;
  lease: Date;
};

type Row = Omit<ClaimedKey, "mode" | "key"> & { mode: string; sealed: Uint8Array };

/**
 * Takes the key that is due for longest, so that no other process takes it for `leaseFor` milliseconds.
 * Nothing is locked while the provider is asked; a process that dies leaves a lease that ends.
 */
export async function claimReconciliation(
  ctx: Context,
  leaseFor: number,
): Promise<ClaimedKey | null> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<Row[]>`
    UPDATE source_keys k SET next_reconcile_at = ${new Date(now.getTime() + leaseFor)}
    FROM sources s
    WHERE s.id = k.source_id AND k.id = (
      SELECT id FROM source_keys WHERE next_reconcile_at <= ${now}
      ORDER BY next_reconcile_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING k.id, k.source_id AS "sourceId", s.campaign_id AS "campaignId", k.mode, k.sealed,
      k.endpoint_id AS "endpointId", k.endpoint_status AS "endpointStatus",
      k.reconciled_to AS "reconciledTo", k.failures, k.next_reconcile_at AS lease`;
  if (!row) return null;
  const { sealed, ...claimed } = row;
  return { ...claimed, mode: Mode.parse(row.mode), key: openKey(ctx, { ...row, sealed }).key };
}
