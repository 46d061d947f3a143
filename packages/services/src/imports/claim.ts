import { Mode } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { openKey } from "../source-keys/sealed-key";

/** An import whose next page is to be fetched, for this process until `lease`. */
export type ClaimedImport = {
  id: string;
  sourceId: string;
  campaignId: string;
  mode: Mode;
  key: string;
  from: Date;
  to: Date;
  stage: number;
  cursor: string | null;
  attempts: number;
  lease: Date;
};

type Row = Omit<ClaimedImport, "mode" | "key"> & { mode: string; sealed: Uint8Array };

/**
 * Takes the import that is due for longest, so that no other process takes it for `leaseFor`
 * milliseconds. Nothing is locked while the provider is asked; a process that dies leaves a lease
 * that ends, and the next one goes on from the last page that was stored.
 */
export async function claimImport(ctx: Context, leaseFor: number): Promise<ClaimedImport | null> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<Row[]>`
    UPDATE imports i SET next_attempt_at = ${new Date(now.getTime() + leaseFor)}
    FROM sources s, source_keys k
    WHERE s.id = i.source_id AND k.source_id = i.source_id AND k.mode = i.mode AND i.id = (
      SELECT p.id FROM imports p
      JOIN source_keys pk ON pk.source_id = p.source_id AND pk.mode = p.mode
      WHERE p.state = 'running' AND p.next_attempt_at <= ${now}
      ORDER BY p.next_attempt_at, p.id LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
    RETURNING i.id, i.source_id AS "sourceId", s.campaign_id AS "campaignId", i.mode, k.sealed,
      i."from", i."to", i.stage, i.cursor, i.attempts, i.next_attempt_at AS lease`;
  if (!row) return null;
  const { sealed, ...claimed } = row;
  return { ...claimed, mode: Mode.parse(row.mode), key: openKey(ctx, { ...row, sealed }).key };
}

/** Whoever holds the lease may write to an import that still runs, and stands where it stood. */
export function held({ id, stage, cursor, lease }: ClaimedImport) {
  return { id, state: "running", stage, cursor, nextAttemptAt: lease };
}
