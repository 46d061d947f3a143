import type { Context } from "../context";

/** Why a request was refused, or, with "thin_event", accepted in vain. */
export const signatureCauses = [
  "missing_header",
  "unreadable_header",
  /** Rightly signed, but long ago or in the future: a clock is wrong, or an old request was repeated. */
  "timestamp",
  "no_secret",
  "wrong_secret",
  /** The secret is right, and something between rewrote the body. */
  "body_changed",
  /** The source's secret has only ever signed events of the other mode. */
  "mode_mismatch",
  "thin_event",
] as const;
export type SignatureCause = (typeof signatureCauses)[number];

export type SignatureFailureSum = {
  sourceId: string;
  campaignId: string;
  /** The hour's start, UTC. */
  hour: Date;
  cause: SignatureCause;
  count: number;
  lastAt: Date;
};

/**
 * Adds sums to the counters in one statement, wholly or not at all.
 * Each source, hour and cause may occur once. Sums of sources that are gone are dropped.
 */
export async function addSignatureFailures(
  ctx: Context,
  sums: readonly SignatureFailureSum[],
): Promise<void> {
  if (sums.length === 0) return;
  const column = <K extends keyof SignatureFailureSum>(key: K) => sums.map((sum) => sum[key]);
  const times = (key: "hour" | "lastAt") => column(key).map((time) => time.toISOString());
  await ctx.db.$executeRaw`
    INSERT INTO signature_failures (source_id, hour, cause, count, last_at)
    SELECT s.id, sum.hour, sum.cause, sum.count, sum.last_at
    FROM unnest(
      ${column("sourceId")}::text[], ${column("campaignId")}::text[],
      ${times("hour")}::timestamptz[], ${column("cause")}::text[],
      ${column("count")}::int[], ${times("lastAt")}::timestamptz[]
    ) AS sum (source_id, campaign_id, hour, cause, count, last_at)
    JOIN sources s ON s.id = sum.source_id AND s.campaign_id = sum.campaign_id
    ORDER BY s.id, sum.hour, sum.cause
    ON CONFLICT (source_id, hour, cause) DO UPDATE SET
      count = LEAST(signature_failures.count::bigint + EXCLUDED.count, 2147483647)::int,
      last_at = GREATEST(signature_failures.last_at, EXCLUDED.last_at)`;
  for (const campaignId of new Set(column("campaignId"))) {
    ctx.bus.publish({ about: "source", campaignId, events: true });
  }
}
