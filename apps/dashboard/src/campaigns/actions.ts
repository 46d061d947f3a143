"use server";

import type { CampaignPrivacy } from "@growflyer/contracts/campaign";
import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import { createCampaign } from "@growflyer/services/campaigns/create";
import { renameCampaign } from "@growflyer/services/campaigns/rename";
import { setManualEntry } from "@growflyer/services/campaigns/set-manual-entry";
import { setCampaignPrivacy } from "@growflyer/services/campaigns/set-privacy";
import { setCampaignRules } from "@growflyer/services/campaigns/set-rules";
import { addDomain } from "@growflyer/services/domains/add";
import { removeDomain } from "@growflyer/services/domains/remove";
import { refresh } from "next/cache";
import type { ActionResult } from "@/actions/action-result";
import { campaignScope } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";
import { getRuntime } from "@/runtime";
import { deleteWithEndpoints } from "./delete-with-endpoints";

/** Whatever a browser sends here is checked by the verbs: the types are what our own forms send. */
export async function createCampaignAction(input: {
  name: string;
  domain: string;
}): Promise<ActionResult<{ campaignId: string }>> {
  return runAction("create a campaign", async (ctx, scope) => {
    const campaign = await createCampaign(ctx, scope, input);
    return { campaignId: campaign.id };
  });
}

export async function renameCampaignAction(
  campaignId: string,
  input: { name: string },
): Promise<ActionResult> {
  return runAction("rename a campaign", async (ctx, scope) => {
    await renameCampaign(ctx, campaignScope(scope, campaignId), input);
    refresh();
  });
}

export async function setCampaignPrivacyAction(
  campaignId: string,
  privacy: CampaignPrivacy,
): Promise<ActionResult> {
  return runAction("change the privacy", async (ctx, scope) => {
    await setCampaignPrivacy(ctx, campaignScope(scope, campaignId), privacy);
    refresh();
  });
}

/** Changes some of the rules: the settings send those that were changed, and the others stay. */
export async function setCampaignRulesAction(
  campaignId: string,
  changed: Partial<CampaignRules>,
): Promise<ActionResult> {
  return runAction("change the rules of a campaign", async (ctx, scope) => {
    await setCampaignRules(ctx, campaignScope(scope, campaignId), changed);
    refresh();
  });
}

export async function setManualEntryAction(
  campaignId: string,
  input: { manualEntry: boolean },
): Promise<ActionResult> {
  return runAction("allow manual entry", async (ctx, scope) => {
    await setManualEntry(ctx, campaignScope(scope, campaignId), input);
    refresh();
  });
}

/** `endpointRemoved` is false when an endpoint of ours is left at Stripe. */
export async function deleteCampaignAction(
  campaignId: string,
): Promise<ActionResult<{ endpointRemoved: boolean }>> {
  return runAction("delete a campaign", async (ctx, scope) => {
    const apiUrl = getRuntime().stripeApiUrl;
    return deleteWithEndpoints(ctx, campaignScope(scope, campaignId), { apiUrl });
  });
}

export async function addDomainAction(
  campaignId: string,
  input: { domain: string },
): Promise<ActionResult> {
  return runAction("add a domain", async (ctx, scope) => {
    await addDomain(ctx, campaignScope(scope, campaignId), input);
    refresh();
  });
}

export async function removeDomainAction(
  campaignId: string,
  domainId: string,
): Promise<ActionResult> {
  return runAction("remove a domain", async (ctx, scope) => {
    await removeDomain(ctx, campaignScope(scope, campaignId), domainId);
    refresh();
  });
}
