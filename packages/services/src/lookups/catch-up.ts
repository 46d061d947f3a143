import type { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";

const day = 24 * 3_600_000;

/** Milliseconds before now from which on a sale without a product is worth asking about. */
const reach = 30 * day;

/** Milliseconds until the first question: events that are on their way go first. */
const patience = 5000;

type Scope = { campaignId: string; sourceId: string; mode: Mode };

/**
 * For a key that was just saved: what a former key could not answer is asked once more, and what was
 * sold in the checkouts that arrived while there was none. The newest are asked first, five a second, so
 * that questions about new sales find their way between them.
 */
export async function catchUpLookups(tx: Tx, now: Date, scope: Scope): Promise<void> {
  const due = new Date(now.getTime() + patience);
  await reviveFailed(tx, due, scope);
  await askAboutSessions(tx, { now, due }, scope);
}

/** A row that somebody else has locked is being asked at this moment. */
async function reviveFailed(tx: Tx, due: Date, { sourceId, mode }: Scope): Promise<void> {
  await tx.$executeRaw`
    WITH failed AS (
      SELECT account, kind, object_id, created_at FROM lookups
      WHERE source_id = ${sourceId} AND mode = ${mode}
        AND (state = 'failed' OR (state = 'pending' AND failure IS NOT NULL))
      FOR UPDATE SKIP LOCKED),
    ordered AS (
      SELECT *, row_number() OVER (ORDER BY created_at DESC) - 1 AS place FROM failed)
    UPDATE lookups l SET state = 'pending', attempts = 0, failure = NULL, request_id = NULL,
      next_attempt_at = ${due}::timestamptz + o.place * interval '200 milliseconds'
    FROM ordered o
    WHERE l.source_id = ${sourceId} AND l.mode = ${mode} AND l.account = o.account
      AND l.kind = o.kind AND l.object_id = o.object_id`;
}

/** A session that was asked about before has its answer, or is revived above. */
async function askAboutSessions(
  tx: Tx,
  { now, due }: { now: Date; due: Date },
  { campaignId, sourceId, mode }: Scope,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lookups (source_id, mode, account, kind, object_id, next_attempt_at, created_at)
    SELECT a.source_id, a.mode, a.account, 'session_line_items', a.external_id,
      ${due}::timestamptz
        + (row_number() OVER (ORDER BY c.occurred_at DESC) - 1) * interval '200 milliseconds',
      ${now}::timestamptz
    FROM conversions c JOIN aliases a ON a.conversion_id = c.id
    WHERE c.campaign_id = ${campaignId} AND c.source_id = ${sourceId} AND c.mode = ${mode}
      AND c.occurred_at >= ${new Date(now.getTime() - reach)}
      AND c.product_name IS NULL AND c.forgotten_at IS NULL
      AND a.source_id = c.source_id AND starts_with(a.external_id, 'cs_')
    ON CONFLICT DO NOTHING`;
}
