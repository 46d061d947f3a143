import { Mode } from "@growflyer/contracts/feed";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { findRefusal } from "../lookups/refuse";

/**
 * The restricted keys of the campaign's sources, and how they fare. Never the keys themselves.
 * What a key is refused when it asks about a purchase counts as its failure too.
 */
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
  return Promise.all(
    keys.map(async (row) => {
      const key = { ...row, mode: Mode.parse(row.mode) };
      const refusal = key.failure ? null : await findRefusal(ctx, key);
      if (!refusal) return key;
      return { ...key, failure: refusal.failure, failureRequestId: refusal.requestId };
    }),
  );
}

export type SourceKeyListItem = Awaited<ReturnType<typeof listSourceKeys>>[number];
