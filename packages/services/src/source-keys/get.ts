import type { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { getSource } from "../sources/get";
import { openKey } from "./sealed-key";

/** A mode's key, readable, with the endpoint made with it; null when the source has none. Throws `not_found`. */
export async function getSourceKey(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  mode: Mode,
): Promise<{ key: string; endpointId: string | null } | null> {
  const source = await getSource(ctx, scope, sourceId);
  const row = await ctx.db.sourceKey.findUnique({
    where: { sourceId_mode: { sourceId: source.id, mode } },
  });
  return row && { key: openKey(ctx, row).key, endpointId: row.endpointId };
}
