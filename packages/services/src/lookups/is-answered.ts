import type { LookupKind } from "@growflyer/contracts/fact";
import type { Context } from "../context";
import type { ClaimedLookup } from "./claim";

/** What a conversion is named by once the question is answered. An invoice's payment has no session. */
const answers: Record<LookupKind, readonly string[]> = {
  session_line_items: [],
  snapshot_event: [],
  session_of_payment: ["cs_", "in_"],
  invoice_of_payment: ["in_"],
};

/** Whether events have told meanwhile what the lookup would ask. */
export async function isAnswered(ctx: Context, claimed: ClaimedLookup): Promise<boolean> {
  const prefixes = answers[claimed.kind];
  if (prefixes.length === 0) return false;
  const { sourceId, mode, account, objectId } = claimed;
  const alias = await ctx.db.alias.findUnique({
    where: {
      sourceId_account_mode_externalId: { sourceId, account, mode, externalId: objectId },
    },
  });
  if (!alias) return false;
  const known = await ctx.db.alias.count({
    where: {
      conversionId: alias.conversionId,
      OR: prefixes.map((prefix) => ({ externalId: { startsWith: prefix } })),
    },
  });
  return known > 0;
}
