import { createHash } from "node:crypto";
import type { Link, Purchase, Retraction } from "@growflyer/contracts/fact";
import type { Tx } from "@growflyer/db/client";

type Identified = Purchase | Retraction | Link;

/** Aliases of another account or mode name other purchases. */
export function scopeOf(sourceId: string, fact: Identified) {
  return { sourceId, account: fact.account ?? "", mode: fact.mode };
}

/**
 * Waits until no other transaction works on any of these aliases, then returns the ids of the
 * conversions that they name. Locks are taken in one order, so that two bursts never wait for each other.
 */
export async function lockAliases(tx: Tx, sourceId: string, fact: Identified): Promise<string[]> {
  const scope = scopeOf(sourceId, fact);
  const keys = fact.aliases.map((externalId) => lockKey(scope, externalId)).sort();
  for (const key of new Set(keys))
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;
  const rows = await tx.alias.findMany({
    where: { ...scope, externalId: { in: fact.aliases } },
    select: { conversionId: true },
  });
  return [...new Set(rows.map((row) => row.conversionId))];
}

function lockKey(scope: ReturnType<typeof scopeOf>, externalId: string): bigint {
  const name = JSON.stringify([scope.sourceId, scope.account, scope.mode, externalId]);
  return createHash("sha256").update(name).digest().readBigInt64BE();
}
