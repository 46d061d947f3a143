import { newId } from "@growflyer/db/ids";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

/**
 * The campaign's Stripe source, made at the first call. It has no secret yet: Stripe shows the
 * secret only after it was given the webhook URL, and that holds the source's id.
 */
export async function connectStripe(ctx: Context, scope: CampaignScope): Promise<{ id: string }> {
  const campaign = await getCampaign(ctx, scope);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${campaign.id} FOR UPDATE`;
    const existing = await tx.source.findFirst({
      where: { campaignId: campaign.id, kind: "stripe" },
    });
    return (
      existing ??
      tx.source.create({ data: { id: newId("src"), campaignId: campaign.id, kind: "stripe" } })
    );
  });
}
