import { getSource } from "@growflyer/services/sources/get";
import { requireMember } from "@/accounts/require-member";
import { orNotFound } from "@/actions/or-not-found";
import { loadCampaign } from "@/campaigns/load-campaign";
import { getRuntime } from "@/runtime";

/** For pages of one source: it, its campaign and the scope; the not-found page for any other id. */
export async function loadSource(campaignId: string, sourceId: string) {
  const campaign = await loadCampaign(campaignId);
  const { workspaceId } = await requireMember();
  const { context } = getRuntime();
  const scope = { workspaceId, campaignId: campaign.id };
  const source = await orNotFound(getSource(context, scope, sourceId));
  return { context, scope, source, path: `/campaigns/${campaign.id}/sources` };
}
