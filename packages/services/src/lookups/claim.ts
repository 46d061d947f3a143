import { LookupKind } from "@growflyer/contracts/fact";
import { Mode } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { openKey } from "../source-keys/sealed-key";

/** A question to the provider, for this process until `lease`. */
export type ClaimedLookup = {
  sourceId: string;
  campaignId: string;
  mode: Mode;
  /** The connected account; empty for the key's own. */
  account: string;
  kind: LookupKind;
  objectId: string;
  attempts: number;
  key: string;
  lease: Date;
};

type Row = Omit<ClaimedLookup, "mode" | "key" | "kind"> & {
  mode: string;
  kind: string;
  sealed: Uint8Array;
};

/**
 * Takes the lookup that is due for longest and whose source has a key of its mode, so that no other
 * process takes it for `leaseFor` milliseconds.
 */
export async function claimLookup(ctx: Context, leaseFor: number): Promise<ClaimedLookup | null> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<Row[]>`
    UPDATE lookups l SET next_attempt_at = ${new Date(now.getTime() + leaseFor)}
    FROM sources s, source_keys k
    WHERE s.id = l.source_id AND k.source_id = l.source_id AND k.mode = l.mode
      AND (l.source_id, l.mode, l.account, l.kind, l.object_id) = (
        SELECT p.source_id, p.mode, p.account, p.kind, p.object_id
        FROM lookups p JOIN source_keys pk ON pk.source_id = p.source_id AND pk.mode = p.mode
        WHERE p.state = 'pending' AND p.next_attempt_at <= ${now}
        ORDER BY p.next_attempt_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
    RETURNING l.source_id AS "sourceId", s.campaign_id AS "campaignId", l.mode, l.account, l.kind,
      l.object_id AS "objectId", l.attempts, k.sealed, l.next_attempt_at AS lease`;
  if (!row) return null;
  const { sealed, ...claimed } = row;
  return {
    ...claimed,
    mode: Mode.parse(row.mode),
    kind: LookupKind.parse(row.kind),
    key: openKey(ctx, { ...row, sealed }).key,
  };
}
