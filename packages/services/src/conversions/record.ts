import { Fact, type Ignored } from "@growflyer/contracts/fact";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { Change } from "../bus";
import { findConversions, lockScope, scopeOf } from "./aliases";
import { mergeFacts, type StoredFact } from "./merge-facts";

type Origin = { id: string; sourceId: string; campaignId: string };
type Identified = Exclude<Fact, Ignored>;

/**
 * Adds what one envelope says to the conversion that shares an alias with it, or to a new one.
 * Conversions that turn out to be the same purchase become one, and the earlier id stays.
 * Runs in the caller's transaction; publish the returned changes once that is committed.
 */
export async function recordFact(
  tx: Tx,
  now: Date,
  envelope: Origin,
  fact: Fact,
): Promise<Change[]> {
  if (fact.kind === "ignored") return [];
  await lockScope(tx, envelope.sourceId, fact);
  const known = await findConversions(tx, envelope.sourceId, fact);
  const [kept, ...merged] = await conversionsOf(tx, known);
  const conversionId = kept ?? (await createConversion(tx, now, envelope, fact));
  for (const id of merged) await mergeInto(tx, conversionId, id);
  await keepAliases(tx, envelope.sourceId, conversionId, fact);
  await tx.recordedFact.createMany({
    data: { envelopeId: envelope.id, conversionId, body: JSON.parse(JSON.stringify(fact)) },
    skipDuplicates: true,
  });
  const changed = await deriveConversion(tx, conversionId);
  // What tells nothing new is no change: a page would take it for news.
  if (!changed && merged.length === 0) return [];
  const change = { about: "conversion", campaignId: envelope.campaignId, mode: fact.mode } as const;
  return [...merged, conversionId].map((id) => ({ ...change, conversionId: id }));
}

/** The ids of the conversions that these aliases name, the earliest first. */
async function conversionsOf(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length < 2) return ids;
  const rows = await tx.conversion.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function createConversion(tx: Tx, now: Date, envelope: Origin, fact: Identified) {
  const id = newId("cnv");
  await tx.conversion.create({
    data: {
      id,
      campaignId: envelope.campaignId,
      sourceId: envelope.sourceId,
      mode: fact.mode,
      kind: "purchase",
      createdAt: now,
    },
  });
  return id;
}

/** Hidden by hand stays hidden: the person's decision was about the purchase. */
async function mergeInto(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  const where = { conversionId: mergedId };
  await tx.alias.updateMany({ where, data: { conversionId: keptId } });
  await tx.recordedFact.updateMany({ where, data: { conversionId: keptId } });
  const merged = await tx.conversion.delete({ where: { id: mergedId } });
  if (merged.hiddenAt) {
    await tx.conversion.update({ where: { id: keptId }, data: { hiddenAt: merged.hiddenAt } });
  }
}

async function keepAliases(tx: Tx, sourceId: string, conversionId: string, fact: Identified) {
  const scope = scopeOf(sourceId, fact);
  await tx.alias.createMany({
    data: fact.aliases.map((externalId) => ({ ...scope, externalId, conversionId })),
    skipDuplicates: true,
  });
}

/** Resolves to whether the conversion is another than before. */
async function deriveConversion(tx: Tx, conversionId: string): Promise<boolean> {
  const rows = await tx.recordedFact.findMany({ where: { conversionId } });
  const facts = rows
    .map((row) => readFact(row.body))
    .filter((fact): fact is StoredFact => fact.kind !== "link");
  const derived = mergeFacts(facts);
  const before = await tx.conversion.findUniqueOrThrow({ where: { id: conversionId } });
  const keys = Object.keys(derived) as (keyof typeof derived)[];
  if (keys.every((key) => isSame(before[key], derived[key]))) return false;
  await tx.conversion.update({ where: { id: conversionId }, data: derived });
  return true;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other;
}

/** JSON has no dates. */
function readFact(body: unknown): Identified {
  const stored = body as { kind: string; occurredAt?: string };
  const fact = Fact.parse(
    stored.occurredAt ? { ...stored, occurredAt: new Date(stored.occurredAt) } : stored,
  );
  if (fact.kind === "ignored") throw new Error("An ignored fact is never stored");
  return fact;
}
