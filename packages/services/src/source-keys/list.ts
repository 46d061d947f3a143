import { Mode } from "@growflyer/contracts/feed";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

/** The restricted keys of the campaign's sources, and how they fare. Never the keys themselves. */
export async function listSourceKeys(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const keys = await ctx.db.sourceKey.findMany({
    where: { source: { campaignId: campaign.id } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      sourceId: true,
      mode: true,
      hint: true,
      endpointId: true,
      endpointStatus: true,
      failure: true,
      failureRequestId: true,
      reconciledTo: true,
      createdAt: true,
    },
  });
  return keys.map((key) => ({ ...key, mode: Mode.parse(key.mode) }));
}

export type SourceKeyListItem = Awaited<ReturnType<typeof listSourceKeys>>[number];
