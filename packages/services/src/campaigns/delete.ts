import type { CampaignScope, Context } from "../context";
import { getCampaign } from "./get";

/** Deletes the campaign and everything in it, for good. Its pixel goes silent on open pages. */
export async function deleteCampaign(ctx: Context, scope: CampaignScope): Promise<void> {
  const campaign = await getCampaign(ctx, scope);
  await ctx.db.campaign.delete({ where: { id: campaign.id } });
  ctx.bus.publish({ about: "config", campaignId: campaign.id, pixelKey: campaign.pixelKey });
}
