import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { Change } from "../bus";
import { type Identified, type KnownConversion, newAliases, scopeOf } from "./aliases";
import { eraseEnvelopesOf } from "./erase-envelopes";
import type { Recording } from "./record";

/**
 * Whether the fact is of a purchase that its buyer wanted to be forgotten, and was made before that.
 * One that is taken back, and of which nothing else is known, is not worth knowing either.
 */
export async function isForgotten(
  tx: Tx,
  { campaignId, buyerKeys = [] }: Recording,
  fact: Identified,
  known: readonly KnownConversion[],
): Promise<boolean> {
  const before = fact.kind === "purchase" ? fact.occurredAt : new Date(0);
  if (buyerKeys.length === 0 || (fact.kind !== "purchase" && known.length > 0)) return false;
  const forgotten = await tx.forgottenBuyer.findFirst({
    where: { campaignId, key: { in: [...buyerKeys] }, forgottenAt: { gte: before } },
  });
  return forgotten !== null;
}

/**
 * Keeps of a fact about a forgotten purchase nothing but its aliases, so that what comes later is
 * recognised too; other conversions that turn out to be the same purchase go with it.
 */
export async function buryForgotten(
  tx: Tx,
  now: Date,
  envelope: Recording,
  fact: Identified,
  known: readonly KnownConversion[],
): Promise<Change[]> {
  const { campaignId, sourceId } = envelope;
  const scope = scopeOf(sourceId, fact);
  const grave = known.find((row) => row.forgottenAt);
  const id = grave?.id ?? newId("cnv");
  if (!grave) {
    await tx.conversion.create({
      data: {
        id,
        campaignId,
        ...scope,
        kind: "purchase",
        createdAt: now,
        forgottenAt: now,
      },
    });
  }
  await tx.envelope.update({
    where: { id: envelope.id },
    data: { payload: null, buyerKeys: [] },
  });
  const others = known.filter((row) => row.id !== id);
  await eraseEnvelopesOf(
    tx,
    others.map((row) => row.id),
  );
  for (const row of others) {
    await tx.alias.updateMany({ where: { conversionId: row.id }, data: { conversionId: id } });
    await tx.conversion.delete({ where: { id: row.id } });
  }
  await tx.alias.createMany({
    data: newAliases(fact, known).map((externalId) => ({ ...scope, externalId, conversionId: id })),
    skipDuplicates: true,
  });
  return others.map((row) => ({
    about: "conversion",
    campaignId,
    mode: fact.mode,
    conversionId: row.id,
  }));
}
