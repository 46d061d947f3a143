import { announceConfig } from "../campaigns/announce";
import type { CampaignScope, Context } from "../context";
import { getSource } from "./get";

/** Deletes the source with its envelopes and conversions; they leave open pages. */
export async function disconnectSource(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
): Promise<void> {
  const source = await getSource(ctx, scope, sourceId);
  await ctx.db.source.delete({ where: { id: source.id } });
  await announceConfig(ctx, scope.campaignId);
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
