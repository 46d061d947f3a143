import type { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import type { Fact } from "@growflyer/contracts/fact";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { Change } from "../bus";
import {
  findConversions,
  type Identified,
  type KnownConversion,
  lockScope,
  newAliases,
  scopeOf,
} from "./aliases";
import { buryForgotten, isForgotten } from "./bury-forgotten";
import { holdUntil } from "./hold";
import { type MergedFacts, mergeFacts } from "./merge-facts";
import { readFact } from "./read-fact";
import { readSettings } from "./show-rules";
import { withdrawReading } from "./withdraw-reading";

/** The envelope that a fact was read from. */
export type Recording = {
  id: string;
  sourceId: string;
  campaignId: string;
  /** "webhook" when not told. */
  origin?: EnvelopeOrigin;
  /** Its source's settings as stored; the defaults when not told. */
  settings?: unknown;
  /** Whether it was processed before: its earlier reading is then replaced. */
  again?: boolean;
  /** Keyed hashes of whose purchase it is. */
  buyerKeys?: readonly string[];
  /** Whether the provider can be asked for what was sold. */
  canAsk?: boolean;
};

/** What recording a fact has changed. `forgotten`: its buyer was, and nothing of it is kept. */
export type Recorded = { changes: Change[]; forgotten: boolean };

/**
 * Adds what one envelope says to the conversion that shares an alias with it, or to a new one.
 * Conversions that turn out to be the same purchase become one, and the earliest id stays that
 * visitors may have seen.
 * Runs in the caller's transaction; publish the returned changes once that is committed.
 */
export async function recordFact(
  tx: Tx,
  now: Date,
  envelope: Recording,
  told: Fact,
): Promise<Recorded> {
  const withdrawn = envelope.again ? await withdrawReading(tx, envelope) : [];
  if (told.kind === "ignored") return { changes: withdrawn, forgotten: false };
  // As it will be read back: facts are compared by what is stored, and what cannot be stored fails here.
  const fact = readFact(JSON.parse(JSON.stringify(told)));
  const scope = scopeOf(envelope.sourceId, fact);
  await lockScope(tx, scope);
  const known = seenFirst(await findConversions(tx, scope, fact), now);
  const forgotten =
    known.some((row) => row.forgottenAt) || (await isForgotten(tx, envelope, fact, known));
  const changes = forgotten
    ? await buryForgotten(tx, now, envelope, fact, known)
    : await addFact(tx, now, envelope, fact, known);
  return { changes: [...withdrawn, ...changes], forgotten };
}

/** Of the conversions, earliest first, those that pages may show under their ids before the others. */
function seenFirst(known: readonly KnownConversion[], now: Date): KnownConversion[] {
  const seen = (row: KnownConversion) => row.occurredAt !== null && !isHeld(row, now);
  return [...known.filter(seen), ...known.filter((row) => !seen(row))];
}

function isHeld({ heldUntil }: { heldUntil: Date | null }, now: Date): boolean {
  return heldUntil !== null && heldUntil > now;
}

async function addFact(
  tx: Tx,
  now: Date,
  envelope: Recording,
  fact: Identified,
  known: KnownConversion[],
): Promise<Change[]> {
  const [kept, ...others] = known;
  const facts = [...known.flatMap((row) => row.facts.map(readFact)), fact];
  const merged = mergeFacts(facts.filter((one) => one.kind !== "link"));
  const heldUntil = await decideHold(tx, now, envelope, fact, { known, merged });
  const derived = { ...merged, heldUntil };
  const conversionId = kept?.id ?? (await create(tx, now, envelope, fact, derived));
  for (const row of others) await mergeInto(tx, conversionId, row);
  await keepTold(tx, envelope, fact, conversionId, known);
  const news = kept ? differs(kept, derived) : merged.occurredAt !== null;
  if (kept && news) {
    await tx.conversion.update({ where: { id: kept.id }, data: derived, select: { id: true } });
  }
  // What tells nothing new is no change: a page would take it for news.
  if (!news && others.length === 0) return [];
  const about = {
    about: "conversion",
    campaignId: envelope.campaignId,
    mode: fact.mode,
  } as const;
  const change: Change = {
    ...about,
    conversionId,
    ...(heldUntil && isHeld({ heldUntil }, now) ? { heldUntil } : {}),
    ...((await isQuiet(tx, envelope, conversionId, merged)) ? { quiet: true } : {}),
  };
  return [...others.map(({ id }) => ({ ...about, conversionId: id })), change];
}

/** Decided when a purchase becomes known; after that it can only end early. */
async function decideHold(
  tx: Tx,
  now: Date,
  envelope: Recording,
  fact: Identified,
  { known, merged }: { known: readonly KnownConversion[]; merged: MergedFacts },
): Promise<Date | null> {
  const before = known.filter((row) => row.occurredAt !== null);
  if (merged.occurredAt === null || before.some((row) => !isHeld(row, now))) return null;
  // A past sale is no news that could come too early.
  const isPast = envelope.again || envelope.origin === "import";
  if (isPast && before.length === 0) return null;
  const canAsk = envelope.canAsk ?? false;
  const { holdFor } = readSettings(envelope.settings ?? {});
  const { campaignId, sourceId } = envelope;
  const newcomer = { campaignId, sourceId, mode: fact.mode, holdFor, canAsk, merged };
  const until = await holdUntil(tx, now, newcomer);
  const earlier = before.flatMap((row) => row.heldUntil?.getTime() ?? []);
  return until && new Date(Math.min(until.getTime(), ...earlier));
}

async function create(
  tx: Tx,
  now: Date,
  envelope: Recording,
  fact: Identified,
  derived: Derived,
): Promise<string> {
  const id = newId("cnv");
  const { campaignId, sourceId } = envelope;
  const { account, mode } = scopeOf(sourceId, fact);
  await tx.conversion.create({
    data: { id, campaignId, sourceId, account, mode, kind: "purchase", createdAt: now, ...derived },
    select: { id: true },
  });
  return id;
}

/** Hidden by hand stays hidden: the person's decision was about the purchase. */
async function mergeInto(tx: Tx, keptId: string, merged: KnownConversion): Promise<void> {
  const where = { conversionId: merged.id };
  await tx.alias.updateMany({ where, data: { conversionId: keptId } });
  await tx.recordedFact.updateMany({ where, data: { conversionId: keptId } });
  await tx.conversion.delete({ where: { id: merged.id } });
  if (merged.hiddenAt) {
    await tx.conversion.update({ where: { id: keptId }, data: { hiddenAt: merged.hiddenAt } });
  }
}

/**
 * Keeps the fact, and the aliases and buyers that it adds, in one statement: this is done for every
 * envelope. The buyers of conversions that were merged are gone with them, and kept again.
 */
async function keepTold(
  tx: Tx,
  envelope: Recording,
  fact: Identified,
  conversionId: string,
  known: readonly KnownConversion[],
): Promise<void> {
  const { sourceId, account, mode } = scopeOf(envelope.sourceId, fact);
  const aliases = newAliases(fact, known);
  const [kept, ...others] = known;
  const told = [...(envelope.buyerKeys ?? []), ...others.flatMap((row) => row.buyers)];
  const buyers = told.filter((key) => !kept?.buyers.includes(key));
  await tx.$executeRaw`
    WITH new_aliases AS (
      INSERT INTO aliases (source_id, account, mode, external_id, conversion_id)
      SELECT ${sourceId}, ${account}, ${mode}, id, ${conversionId} FROM unnest(${aliases}::text[]) id
      ON CONFLICT DO NOTHING
    ), new_buyers AS (
      INSERT INTO buyer_keys (conversion_id, campaign_id, key)
      SELECT DISTINCT ${conversionId}, ${envelope.campaignId}, key FROM unnest(${buyers}::text[]) key
      ON CONFLICT DO NOTHING
    )
    INSERT INTO facts (envelope_id, conversion_id, body)
    VALUES (${envelope.id}, ${conversionId}, ${JSON.stringify(fact)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

/**
 * Whether open pages need not hear of it: a past sale of which only an import tells, and what was asked
 * about it. Pages must always hear of what they may not show any more.
 */
async function isQuiet(
  tx: Tx,
  { origin }: Recording,
  conversionId: string,
  merged: MergedFacts,
): Promise<boolean> {
  if (merged.retractedAt !== null || merged.occurredAt === null) return false;
  if (origin !== "lookup" && origin !== "import") return false;
  const heard = await tx.recordedFact.count({
    where: { conversionId, envelope: { origin: { notIn: ["import", "lookup"] } } },
  });
  return heard === 0;
}

type Derived = MergedFacts & { heldUntil: Date | null };

function differs(before: KnownConversion, derived: Derived): boolean {
  const keys = Object.keys(derived) as (keyof Derived)[];
  return !keys.every((key) => isSame(before[key], derived[key]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other;
}
