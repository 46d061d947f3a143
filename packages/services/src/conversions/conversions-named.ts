import { Prisma } from "@growflyer/db/client";

/**
 * The query for the conversions that an external id names, in whichever account and mode of the sources;
 * upper and lower case differ, as they do at the provider. The primary key of aliases leads to a whole id
 * within one account and mode: so these are hopped through first, a single look at the index for each.
 */
export function conversionsNamed(sourceIds: readonly string[], externalId: string): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE scopes AS (
      SELECT first.* FROM unnest(${sourceIds}::text[]) AS sources (id) CROSS JOIN LATERAL (
        SELECT source_id, account, mode FROM aliases
        WHERE source_id = sources.id ORDER BY source_id, account, mode LIMIT 1
      ) AS first
      UNION ALL
      SELECT next.* FROM scopes CROSS JOIN LATERAL (
        SELECT source_id, account, mode FROM aliases
        WHERE source_id = scopes.source_id AND (account, mode) > (scopes.account, scopes.mode)
        ORDER BY source_id, account, mode LIMIT 1
      ) AS next
    )
    SELECT named.conversion_id AS "conversionId" FROM scopes CROSS JOIN LATERAL (
      SELECT conversion_id FROM aliases
      WHERE source_id = scopes.source_id AND account = scopes.account AND mode = scopes.mode
        AND external_id = ${externalId}
      LIMIT 1
    ) AS named`;
}
