import { createHash } from "node:crypto";
import type { Fact, Ignored } from "@growflyer/contracts/fact";
import type { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import type { MergedFacts } from "./merge-facts";

export type Identified = Exclude<Fact, Ignored>;

/** Within which external ids are unique. `account` is empty for the endpoint's own. */
export type AliasScope = { sourceId: string; account: string; mode: Mode };

/** Aliases of another account or mode name other purchases. */
export function scopeOf(sourceId: string, fact: Identified): AliasScope {
  return { sourceId, account: fact.account ?? "", mode: fact.mode };
}

/**
 * Waits until no other transaction records a fact of this source, account and mode. Nothing narrower
 * is enough: two facts that share no alias may belong to one conversion all the same, and recording
 * them at once would lose the one or the other.
 */
export async function lockScope(tx: Tx, { sourceId, account, mode }: AliasScope): Promise<void> {
  const name = JSON.stringify(["facts", sourceId, account, mode]);
  const key = createHash("sha256").update(name).digest().readBigInt64BE();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;
}

/** A conversion with all that is known of it. */
export type KnownConversion = MergedFacts & {
  id: string;
  hiddenAt: Date | null;
  heldUntil: Date | null;
  forgottenAt: Date | null;
  aliases: string[];
  /** As stored: readFact makes facts of them. */
  facts: unknown[];
  buyers: string[];
};

/** The conversions that the fact's aliases name, the earliest first. */
export function findConversions(
  tx: Tx,
  { sourceId, account, mode }: AliasScope,
  fact: Identified,
): Promise<KnownConversion[]> {
  return tx.$queryRaw<KnownConversion[]>`
    SELECT c.id, c.origin, c.name, c.initial, c.city, c.country, c.product_name AS "productName",
      c.product_id AS "productId", c.product_url AS "productUrl", c.product_image AS "productImage",
      c.quantity, c.amount, c.currency, c.refunded, c.renewal, c.occurred_at AS "occurredAt",
      c.retracted_at AS "retractedAt", c.hidden_at AS "hiddenAt", c.held_until AS "heldUntil",
      c.forgotten_at AS "forgottenAt",
      ARRAY(SELECT a.external_id FROM aliases a WHERE a.conversion_id = c.id) AS aliases,
      ARRAY(SELECT f.body FROM facts f WHERE f.conversion_id = c.id) AS facts,
      ARRAY(SELECT b.key FROM buyer_keys b WHERE b.conversion_id = c.id) AS buyers
    FROM conversions c
    WHERE c.id IN (
      SELECT conversion_id FROM aliases
      WHERE source_id = ${sourceId} AND account = ${account} AND mode = ${mode}
        AND external_id = ANY(${fact.aliases})
    )
    ORDER BY c.created_at, c.id`;
}

/** The fact's aliases that none of the conversions has yet. */
export function newAliases(fact: Identified, known: readonly KnownConversion[]): string[] {
  const had = new Set(known.flatMap((row) => row.aliases));
  return fact.aliases.filter((externalId) => !had.has(externalId));
}
