import { CampaignRules, campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { AppError } from "@growflyer/contracts/errors";
import { parse } from "@growflyer/contracts/parse";
import type { CampaignScope, Context } from "../context";
import { announceConfig } from "./announce";
import { getCampaign } from "./get";
import { readCampaignRulesOrReport } from "./read-rules";
import { differenceFrom } from "./stored-rules";

/**
 * Changes what holds for all notifications of a campaign; rules that are not given stay, also those that
 * somebody else changes meanwhile. Open pages follow at once. Throws `invalid` with a message for each
 * field, `not_found` outside the workspace, and `conflict` for stored rules that this version cannot read.
 */
export async function setCampaignRules(
  ctx: Context,
  scope: CampaignScope,
  input: unknown,
): Promise<void> {
  const given = parse(CampaignRules.partial(), input);
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  const { id } = await getCampaign(ctx, scope);
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${id} FOR NO KEY UPDATE`;
    const { rules: stored } = await tx.campaign.findUniqueOrThrow({
      where: { id },
      select: { rules: true },
    });
    const before = readCampaignRulesOrReport(ctx, stored);
    if (!before) throw new AppError("conflict", "A newer version has changed these rules");
    const rules: CampaignRules = { ...before, ...Object.fromEntries(changed) };
    const data = { rules: differenceFrom(campaignRulesDefaults, rules) };
    await tx.campaign.update({ where: { id }, data });
  });
  await announceConfig(ctx, id);
}
