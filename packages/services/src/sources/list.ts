import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

/** The campaign's sources, each with its last envelope and the ones that wait for another attempt. */
export async function listSources(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const sources = await ctx.db.source.findMany({
    where: { campaignId: campaign.id },
    orderBy: { createdAt: "asc" },
    include: {
      _count: { select: { secrets: true } },
      envelopes: { orderBy: { receivedAt: "desc" }, take: 1, select: envelopeColumns },
    },
  });
  return Promise.all(
    sources.map(async (source) => ({
      id: source.id,
      kind: source.kind,
      hasSecret: source._count.secrets > 0,
      lastEnvelope: source.envelopes[0] ?? null,
      failing: await ctx.db.envelope.findMany({
        where: { sourceId: source.id, state: "pending", failure: { not: null } },
        orderBy: { receivedAt: "desc" },
        take: 10,
        select: envelopeColumns,
      }),
    })),
  );
}

export type SourceListItem = Awaited<ReturnType<typeof listSources>>[number];

const envelopeColumns = {
  id: true,
  type: true,
  mode: true,
  state: true,
  attempts: true,
  failure: true,
  result: true,
  receivedAt: true,
  nextAttemptAt: true,
} as const;
