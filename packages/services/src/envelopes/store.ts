import type { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import type { Mode } from "@growflyer/contracts/feed";
import { newId } from "@growflyer/db/ids";
import type { Context } from "../context";

export type IncomingEnvelope = {
  sourceId: string;
  campaignId: string;
  providerEventId: string;
  type: string;
  mode: Mode;
  /** "webhook" when not told. */
  origin?: EnvelopeOrigin;
  /** The body exactly as it arrived and was verified. */
  payload: Uint8Array;
};

/** "duplicate" when the source has sent the same event before. */
export type EnvelopeOutcome = "stored" | "duplicate";

/**
 * Keeps an envelope, encrypted, before anybody tries to understand it. When this resolves it is durable.
 * Resolves to "duplicate" when the source has sent the same event before.
 */
export async function storeEnvelope(
  ctx: Context,
  incoming: IncomingEnvelope,
): Promise<EnvelopeOutcome> {
  return (await storeEnvelopes(ctx, [incoming])) > 0 ? "stored" : "duplicate";
}

/** Keeps several, all or none of them. Resolves to how many the sources had not sent before. */
export async function storeEnvelopes(
  ctx: Context,
  incoming: readonly IncomingEnvelope[],
): Promise<number> {
  const outcomes = await insertEnvelopes(ctx, incoming);
  return outcomes.filter((outcome) => outcome === "stored").length;
}

/**
 * The same, with the outcome of each in the order given; of the same event twice, one is a duplicate.
 * One statement, and so one commit, however many there are.
 */
export async function insertEnvelopes(
  ctx: Context,
  incoming: readonly IncomingEnvelope[],
): Promise<EnvelopeOutcome[]> {
  if (incoming.length === 0) return [];
  const rows = incoming.map((envelope) => ({
    envelope,
    id: newId("env"),
    payload: ctx.vault.seal(envelope.payload, payloadPurpose(envelope.sourceId)),
  }));
  const ids = await insertRows(ctx, [...rows].sort(byIdentity));
  const outcomes = rows.map(({ id }) => (ids.has(id) ? "stored" : "duplicate"));
  const news = new Set(incoming.filter((_, index) => outcomes[index] === "stored").map(campaignOf));
  for (const campaignId of news) ctx.bus.publish({ about: "source", campaignId, events: true });
  return outcomes;
}

type Row = { id: string; envelope: IncomingEnvelope; payload: Uint8Array };

/** The ids of those rows that were not there before. */
async function insertRows(ctx: Context, rows: readonly Row[]): Promise<Set<string>> {
  const now = ctx.now();
  // Two values, however many rows: each would cost the client as much again. All payloads are one,
  // because an array of them would travel as text, twice as long.
  const payloads = concatenate(rows.map(({ payload }) => payload));
  const stored = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO envelopes
      (id, source_id, provider_event_id, type, mode, origin, payload, received_at, next_attempt_at)
    SELECT
      r.id, r.source, r.event, r.type, r.mode, r.origin,
      substring(p.payloads FROM r.start FOR r.length), ${now}::timestamptz, ${now}::timestamptz
    FROM (SELECT ${payloads}::bytea AS payloads) AS p, json_to_recordset(${toJson(rows)}::json)
      AS r (id text, source text, event text, type text, mode text, origin text, start int, length int)
    ON CONFLICT (source_id, provider_event_id) DO NOTHING
    RETURNING id`;
  return new Set(stored.map(({ id }) => id));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let next = 0;
  for (const part of parts) {
    whole.set(part, next);
    next += part.length;
  }
  return whole;
}

/** All but the payloads, and where each of those begins; SQL counts from one. */
function toJson(rows: readonly Row[]): string {
  let next = 1;
  const columns = rows.map(({ id, envelope, payload }) => {
    const { sourceId: source, providerEventId: event, type, mode } = envelope;
    const origin = envelope.origin ?? "webhook";
    const start = next;
    next += payload.length;
    return { id, source, event, type, mode, origin, start, length: payload.length };
  });
  return JSON.stringify(columns);
}

/** Two statements that lock the same rows in the same order wait for one another, and never both. */
function byIdentity({ envelope: a }: Row, { envelope: b }: Row): number {
  const [one, other] = [a, b].map((row) => `${row.sourceId} ${row.providerEventId}`);
  return one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
}

const campaignOf = (envelope: IncomingEnvelope) => envelope.campaignId;

export function payloadPurpose(sourceId: string): string {
  return `envelope-payload:${sourceId}`;
}
