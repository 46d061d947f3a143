import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";

/**
 * Ends a running import; what it has fetched stays. Nothing happens to one that has ended already.
 * Throws `not_found` outside the workspace.
 */
export async function cancelImport(
  ctx: Context,
  scope: CampaignScope,
  importId: string,
): Promise<void> {
  const row = await ctx.db.import.findFirst({
    where: {
      id: importId,
      source: { campaignId: scope.campaignId, campaign: { workspaceId: scope.workspaceId } },
    },
  });
  if (!row) throw new AppError("not_found", "There is no such import");
  await ctx.db.import.updateMany({
    where: { id: row.id, state: "running" },
    data: { state: "cancelled", finishedAt: ctx.now() },
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
