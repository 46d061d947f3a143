import type { Context } from "../context";

const perBatch = 500;

/** What the log says of an event that was never understood in all that time. */
const given = "given up: it could not be processed before its retention time was over";

/**
 * Deletes the payloads of envelopes that were received more than `days` ago, and resolves to how many
 * those were. One that still waits for another attempt is given up: there is nothing left to read.
 */
export async function expireEnvelopePayloads(ctx: Context, days: number): Promise<number> {
  const before = new Date(ctx.now().getTime() - days * 24 * 3_600_000);
  let expired = 0;
  // Each batch begins where the last one ended: what is expired already is passed over once.
  let from = new Date(0);
  for (;;) {
    const times = await ctx.db.$queryRaw<{ at: Date }[]>`
      UPDATE envelopes SET
        payload = NULL,
        buyer_keys = '{}',
        result = CASE state WHEN 'pending' THEN ${given} ELSE result END,
        outcome = CASE state WHEN 'pending' THEN 'ignored' ELSE outcome END,
        processed_at = CASE state WHEN 'pending' THEN ${ctx.now()} ELSE processed_at END,
        state = 'processed'
      WHERE id IN (
        SELECT id FROM envelopes
        WHERE received_at >= ${from} AND received_at < ${before} AND payload IS NOT NULL
        ORDER BY received_at LIMIT ${perBatch} FOR UPDATE SKIP LOCKED)
      RETURNING received_at AS at`;
    expired += times.length;
    if (times.length < perBatch) return expired;
    from = new Date(Math.max(...times.map(({ at }) => at.getTime())));
  }
}
