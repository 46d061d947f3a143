import { CampaignName } from "@growflyer/contracts/campaign";
import { parse } from "@growflyer/contracts/parse";
import * as z from "zod";
import type { CampaignScope, Context } from "../context";
import { getCampaign } from "./get";

const Rename = z.object({ name: CampaignName });

/** Throws `invalid` for a bad name, `not_found` outside the workspace. */
export async function renameCampaign(
  ctx: Context,
  scope: CampaignScope,
  input: unknown,
): Promise<void> {
  const { name } = parse(Rename, input);
  const campaign = await getCampaign(ctx, scope);
  await ctx.db.campaign.update({ where: { id: campaign.id }, data: { name } });
}
