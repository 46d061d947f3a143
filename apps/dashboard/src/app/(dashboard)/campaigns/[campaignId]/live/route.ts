import { loadCampaign } from "@/campaigns/load-campaign";
import { streamChanges } from "@/campaigns/stream-changes";
import { getRuntime } from "@/runtime";

/** Changes in one campaign; 404 outside the workspace. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/campaigns/[campaignId]/live">,
): Promise<Response> {
  const { id } = await loadCampaign((await params).campaignId);
  return streamChanges(request, getRuntime().context.bus, (change) => change.campaignId === id);
}
