import type { Context, WorkspaceScope } from "../context";
import { pixelLastSeenAt } from "./get";

/** All campaigns of the workspace, newest first, with what the list shows of each. */
export async function listCampaigns(ctx: Context, scope: WorkspaceScope) {
  const campaigns = await ctx.db.campaign.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: { createdAt: "desc" },
    include: {
      domains: { orderBy: { createdAt: "asc" } },
      _count: { select: { notifications: { where: { enabled: true } } } },
    },
  });
  const impressions = await countImpressions(ctx, scope);
  return campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaign.name,
    isDemo: campaign.isDemo,
    domains: campaign.domains.map((domain) => domain.pattern),
    pixelLastSeenAt: pixelLastSeenAt(campaign),
    enabledNotifications: campaign._count.notifications,
    impressions: impressions.get(campaign.id) ?? 0,
  }));
}

export type CampaignListItem = Awaited<ReturnType<typeof listCampaigns>>[number];

async function countImpressions(ctx: Context, scope: WorkspaceScope): Promise<Map<string, number>> {
  const sums = await ctx.db.interactionCount.groupBy({
    by: ["campaignId"],
    where: { kind: "impression", campaign: { workspaceId: scope.workspaceId } },
    _sum: { count: true },
  });
  return new Map(sums.map((sum) => [sum.campaignId, sum._sum.count ?? 0]));
}
