import type { Context } from "../context";

/** Marks the campaign as changed and tells open pages and dashboards. Call it after the change is stored. */
export async function announceConfig(ctx: Context, campaignId: string): Promise<void> {
  const { pixelKey } = await ctx.db.campaign.update({
    where: { id: campaignId },
    data: { updatedAt: ctx.now() },
    select: { pixelKey: true },
  });
  ctx.bus.publish({ about: "config", campaignId, pixelKey });
}
