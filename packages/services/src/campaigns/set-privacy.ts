import { CampaignPrivacy } from "@growflyer/contracts/campaign";
import { parse } from "@growflyer/contracts/parse";
import type { CampaignScope, Context } from "../context";
import { announceConfig } from "./announce";
import { getCampaign } from "./get";

/**
 * Decides how much of a buyer the campaign's pages may show; open ones follow at once.
 * Throws `invalid`, and `not_found` outside the workspace.
 */
export async function setCampaignPrivacy(
  ctx: Context,
  scope: CampaignScope,
  input: unknown,
): Promise<void> {
  const privacy = parse(CampaignPrivacy, input);
  const campaign = await getCampaign(ctx, scope);
  await ctx.db.campaign.update({ where: { id: campaign.id }, data: privacy });
  await announceConfig(ctx, campaign.id);
}
