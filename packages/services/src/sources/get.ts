import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";

/** Throws `not_found` outside the workspace. */
export async function getSource(ctx: Context, scope: CampaignScope, sourceId: string) {
  const source = await ctx.db.source.findFirst({
    where: {
      id: sourceId,
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
    },
  });
  if (!source) throw new AppError("not_found", "There is no such source");
  return source;
}
