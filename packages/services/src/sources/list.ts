import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

/** The campaign's sources, oldest first. How one of them is doing, `getSourceHealth` tells. */
export async function listSources(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  return ctx.db.source.findMany({
    where: { campaignId: campaign.id },
    orderBy: { createdAt: "asc" },
    select: { id: true, kind: true, createdAt: true },
  });
}

export type SourceListItem = Awaited<ReturnType<typeof listSources>>[number];
