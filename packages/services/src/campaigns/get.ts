import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";

/** The campaign with its domains, the unknown ones too. Throws `not_found` outside the workspace. */
export async function getCampaign(ctx: Context, scope: CampaignScope) {
  const campaign = await ctx.db.campaign.findFirst({
    where: { id: scope.campaignId, workspaceId: scope.workspaceId },
    include: {
      domains: { orderBy: { createdAt: "asc" } },
      unknownDomains: { orderBy: { lastSeenAt: "desc" } },
    },
  });
  if (!campaign) throw new AppError("not_found", "There is no such campaign");
  return campaign;
}

export type CampaignDetails = Awaited<ReturnType<typeof getCampaign>>;

/** When the pixel was last seen on one of the campaign's own domains, or null. */
export function pixelLastSeenAt(campaign: { domains: { lastSeenAt: Date | null }[] }): Date | null {
  const times = campaign.domains.flatMap((domain) => domain.lastSeenAt?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
