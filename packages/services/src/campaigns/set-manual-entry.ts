import { parse } from "@growflyer/contracts/parse";
import * as z from "zod";
import type { CampaignScope, Context } from "../context";
import { getCampaign } from "./get";

const ManualEntrySetting = z.object({ manualEntry: z.boolean() });

/**
 * Lets members enter conversions by hand, or not any more. What was entered stays, and stays marked.
 * Throws `not_found` outside the workspace.
 */
export async function setManualEntry(
  ctx: Context,
  scope: CampaignScope,
  input: unknown,
): Promise<void> {
  const { manualEntry } = parse(ManualEntrySetting, input);
  const campaign = await getCampaign(ctx, scope);
  await ctx.db.campaign.update({ where: { id: campaign.id }, data: { manualEntry } });
}
