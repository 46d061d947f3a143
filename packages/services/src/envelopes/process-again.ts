import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";

/**
 * Has an envelope read once more, with today's understanding; the inbox finds it within seconds.
 * Throws `not_found`, or `conflict` when its payload is no longer kept.
 */
export async function processAgain(
  ctx: Context,
  scope: CampaignScope,
  envelopeId: string,
): Promise<void> {
  const { workspaceId, campaignId } = scope;
  const mine = { id: envelopeId, source: { campaignId, campaign: { workspaceId } } };
  const envelope = await ctx.db.envelope.findFirst({ where: mine, select: { id: true } });
  if (!envelope) throw new AppError("not_found", "There is no such event");
  const { count } = await ctx.db.envelope.updateMany({
    where: { id: envelope.id, payload: { not: null } },
    data: { state: "pending", attempts: 0, failure: null, nextAttemptAt: ctx.now() },
  });
  if (count === 0) {
    throw new AppError(
      "conflict",
      "Its payload is no longer kept, so that it cannot be processed again",
    );
  }
  ctx.bus.publish({ about: "source", campaignId });
}
