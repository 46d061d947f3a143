import { listCampaigns } from "@growflyer/services/campaigns/list";
import { requireMember } from "@/accounts/require-member";
import { streamChanges } from "@/campaigns/stream-changes";
import { getRuntime } from "@/runtime";

/** Changes in the campaigns that the workspace has at the moment; the list's page asks again for new ones. */
export async function GET(request: Request): Promise<Response> {
  const { workspaceId } = await requireMember();
  const { context } = getRuntime();
  const campaigns = await listCampaigns(context, { workspaceId });
  const ids = new Set(campaigns.map((campaign) => campaign.id));
  return streamChanges(request, context.bus, (change) => ids.has(change.campaignId));
}
