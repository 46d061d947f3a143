import type { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { LookupWish, Reading } from "@growflyer/contracts/fact";
import { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import type { Change } from "../bus";
import { buyerKeys } from "../buyers/buyer-key";
import type { Context } from "../context";
import { recordFact } from "../conversions/record";
import { wishLookups } from "../lookups/wish";
import { payloadPurpose } from "./store";

/** Understands the raw body of one kind of source's envelope. Throws when it cannot. */
export type ReadEnvelope = (kind: string, body: Buffer) => Reading;

type Claimed = {
  id: string;
  sourceId: string;
  campaignId: string;
  kind: string;
  settings: unknown;
  mode: string;
  origin: EnvelopeOrigin;
  /** Whether the provider can be asked for more. */
  hasKey: boolean;
  payload: Uint8Array | null;
  attempts: number;
  /** When it was processed before. */
  processedAt: Date | null;
};

/**
 * Processes the oldest envelope that is due, wholly or not at all: what it says and that it was
 * processed are one transaction, in which no other worker can see the envelope.
 * Resolves to false when none is due. A failure is kept on the envelope, to be tried again later.
 */
export async function processNextEnvelope(ctx: Context, read: ReadEnvelope): Promise<boolean> {
  let claimed: Claimed | null = null;
  let changes: Change[] = [];
  try {
    await ctx.db.$transaction(async (tx) => {
      claimed = await claimNext(tx, ctx.now());
      changes = claimed ? await processClaimed(ctx, tx, claimed, read) : [];
    });
  } catch (error) {
    if (!claimed) throw error;
    // A connection may break after the commit and before its answer: then it has happened all the same.
    if (await keepFailure(ctx, claimed, error)) return true;
  }
  for (const change of changes) ctx.bus.publish(change);
  return claimed !== null;
}

/**
 * Also holds on to the envelope's source and campaign, which what is recorded refers to: deleting one
 * of them waits for this, and this never waits for a deletion that waits for the envelope.
 */
async function claimNext(tx: Tx, now: Date): Promise<Claimed | null> {
  const [row] = await tx.$queryRaw<Claimed[]>`
    SELECT e.id, e.source_id AS "sourceId", e.mode, e.origin, e.payload, e.attempts,
      e.processed_at AS "processedAt", s.campaign_id AS "campaignId", s.kind, s.settings,
      EXISTS (
        SELECT 1 FROM source_keys k WHERE k.source_id = s.id AND k.mode = e.mode
      ) AS "hasKey"
    FROM envelopes e
      JOIN sources s ON s.id = e.source_id JOIN campaigns c ON c.id = s.campaign_id
    WHERE e.state = 'pending' AND e.next_attempt_at <= ${now}
    ORDER BY e.next_attempt_at, e.id
    LIMIT 1
    FOR UPDATE OF e SKIP LOCKED FOR KEY SHARE OF s, c SKIP LOCKED`;
  return row ?? null;
}

async function processClaimed(
  ctx: Context,
  tx: Tx,
  claimed: Claimed,
  read: ReadEnvelope,
): Promise<Change[]> {
  if (!claimed.payload) throw new AppError("invalid", "Its content is not kept any more");
  const body = ctx.vault.open(claimed.payload, payloadPurpose(claimed.sourceId));
  const { fact, because, buyer, lookups = [] } = read(claimed.kind, body);
  const wishes = claimed.hasKey ? lookups.filter((wish) => isWorthAsking(wish, claimed)) : [];
  const keys = buyer ? buyerKeys(ctx, claimed.campaignId, buyer) : [];
  const { changes, forgotten } = await recordFact(
    tx,
    ctx.now(),
    {
      id: claimed.id,
      sourceId: claimed.sourceId,
      campaignId: claimed.campaignId,
      origin: claimed.origin,
      settings: claimed.settings,
      again: claimed.processedAt !== null,
      buyerKeys: keys,
      canAsk: claimed.hasKey,
    },
    fact,
  );
  if (!forgotten) await askFor(tx, ctx, claimed, fact, wishes);
  await tx.$executeRaw`
    UPDATE envelopes SET state = 'processed', processed_at = ${ctx.now()}, result = ${because},
      outcome = ${fact.kind}, failure = NULL,
      buyer_keys = CASE WHEN payload IS NULL THEN '{}' ELSE ${keys}::text[] END
    WHERE id = ${claimed.id}`;
  return [...changes, { about: "source", campaignId: claimed.campaignId, events: true }];
}

/** An import brings every session and invoice by itself; what a session sold it does not. */
function isWorthAsking({ kind }: LookupWish, { origin }: Claimed): boolean {
  return kind === "session_line_items" || origin !== "import";
}

async function askFor(
  tx: Tx,
  ctx: Context,
  { sourceId, mode }: Claimed,
  fact: Reading["fact"],
  wishes: readonly LookupWish[],
): Promise<void> {
  if (wishes.length === 0) return;
  const account = fact.kind === "ignored" ? "" : (fact.account ?? "");
  await wishLookups(tx, ctx.now(), { sourceId, account, mode: Mode.parse(mode) }, wishes);
}

/**
 * Of an unknown failure the class is kept, never its text: that may quote the payload.
 * Resolves to false when the envelope is processed after all.
 */
async function keepFailure(ctx: Context, claimed: Claimed, error: unknown): Promise<boolean> {
  if (!isAppError(error)) ctx.report(withoutText(error), "inbox: processing an envelope");
  const attempts = claimed.attempts + 1;
  const { count } = await ctx.db.envelope.updateMany({
    where: { id: claimed.id, state: "pending" },
    data: {
      attempts,
      failure: describeFailure(error),
      nextAttemptAt: new Date(ctx.now().getTime() + retryDelay(attempts)),
    },
  });
  ctx.bus.publish({ about: "source", campaignId: claimed.campaignId, events: true });
  return count > 0;
}

/** The same failure by its class and place alone. */
function withoutText(error: unknown): Error {
  const bare = new Error("An envelope could not be processed");
  if (!(error instanceof Error)) return bare;
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return Object.assign(bare, { name: error.name, stack: frames.join("\n") });
}

function describeFailure(error: unknown): string {
  if (isAppError(error)) return error.message;
  return error instanceof Error ? error.name : "Error";
}

/** In milliseconds: 2 s, doubling with each attempt, an hour at most. */
export function retryDelay(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, 3_600_000);
}
