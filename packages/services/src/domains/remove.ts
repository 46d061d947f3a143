import { AppError } from "@growflyer/contracts/errors";
import { announceConfig } from "../campaigns/announce";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

/** Pages on this domain go silent. Throws `invalid` for the last one: a campaign is a website. */
export async function removeDomain(
  ctx: Context,
  scope: CampaignScope,
  domainId: string,
): Promise<void> {
  const campaign = await getCampaign(ctx, scope);
  if (!campaign.domains.some((domain) => domain.id === domainId)) {
    throw new AppError("not_found", "There is no such domain");
  }
  if (campaign.domains.length === 1) {
    throw new AppError("invalid", "A campaign needs a domain. Add another one first");
  }
  await ctx.db.domain.delete({ where: { id: domainId } });
  await announceConfig(ctx, campaign.id);
}
