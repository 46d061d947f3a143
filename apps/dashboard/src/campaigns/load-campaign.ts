import { isAppError } from "@growflyer/contracts/errors";
import { type CampaignDetails, getCampaign } from "@growflyer/services/campaigns/get";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireMember } from "@/accounts/require-member";
import { getRuntime } from "@/runtime";

/** For pages: the member's campaign; the not-found page for any other id. */
export async function loadCampaign(campaignId: string): Promise<CampaignDetails> {
  return (await findCampaign(campaignId)) ?? notFound();
}

/** The member's campaign, read once per request, or null: metadata must not throw, or there is none. */
export const findCampaign = cache(async (campaignId: string): Promise<CampaignDetails | null> => {
  const { workspaceId } = await requireMember();
  try {
    return await getCampaign(getRuntime().context, { workspaceId, campaignId });
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
});
