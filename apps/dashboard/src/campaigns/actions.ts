"use server";

import { createCampaign } from "@growflyer/services/campaigns/create";
import { deleteCampaign } from "@growflyer/services/campaigns/delete";
import { renameCampaign } from "@growflyer/services/campaigns/rename";
import { addDomain } from "@growflyer/services/domains/add";
import { removeDomain } from "@growflyer/services/domains/remove";
import { refresh } from "next/cache";
import type { ActionResult } from "@/actions/action-result";
import { campaignScope } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

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

export async function deleteCampaignAction(campaignId: string): Promise<ActionResult> {
  return runAction("delete a campaign", (ctx, scope) =>
    deleteCampaign(ctx, campaignScope(scope, campaignId)),
  );
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
