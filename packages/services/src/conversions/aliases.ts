import { createHash } from "node:crypto";
import type { Fact, Ignored } from "@growflyer/contracts/fact";
import type { Tx } from "@growflyer/db/client";

type Identified = Exclude<Fact, Ignored>;

/** Aliases of another account or mode name other purchases. */
export function scopeOf(sourceId: string, fact: Identified) {
  return { sourceId, account: fact.account ?? "", mode: fact.mode };
}

/**
 * Waits until no other transaction records a fact of this source, account and mode. Nothing narrower
 * is enough: two facts that share no alias may belong to one conversion all the same, and recording
 * them at once would lose the one or the other.
 */
export async function lockScope(tx: Tx, sourceId: string, fact: Identified): Promise<void> {
  const { account, mode } = scopeOf(sourceId, fact);
  const name = JSON.stringify(["facts", sourceId, account, mode]);
  const key = createHash("sha256").update(name).digest().readBigInt64BE();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;
}

/** The ids of the conversions that the fact's aliases name. */
export async function findConversions(
  tx: Tx,
  sourceId: string,
  fact: Identified,
): Promise<string[]> {
  const rows = await tx.alias.findMany({
    where: { ...scopeOf(sourceId, fact), externalId: { in: fact.aliases } },
    select: { conversionId: true },
  });
  return [...new Set(rows.map((row) => row.conversionId))];
}
