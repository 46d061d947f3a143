import { BuyerOf } from "@growflyer/contracts/conversion";
import { parse } from "@growflyer/contracts/parse";
import { getCampaign } from "../campaigns/get";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { CampaignScope, Context } from "../context";
import { listColumns, toListItem } from "../conversions/list-item";
import { newestFirst } from "../conversions/showable";
import { matchBuyer } from "./match";

const examples = 5;

/**
 * What forgetting a buyer would erase: how many conversions, and the latest of them.
 * Throws `invalid` and `not_found` as `forgetBuyer` does.
 */
export async function findBuyer(ctx: Context, scope: CampaignScope, input: unknown) {
  const buyer = parse(BuyerOf, input);
  const campaign = await getCampaign(ctx, scope);
  const rules = readCampaignRulesOrReport(ctx, campaign.rules);
  const { conversionIds } = await matchBuyer(ctx, ctx.db, scope, buyer);
  const rows = await ctx.db.conversion.findMany({
    where: { id: { in: conversionIds }, occurredAt: { not: null } },
    orderBy: newestFirst,
    take: examples,
    select: listColumns,
  });
  return {
    count: conversionIds.length,
    latest: rows
      .map((row) => toListItem(row, ctx.now(), rules))
      .map(({ id, name, productName, occurredAt }) => ({ id, name, productName, occurredAt })),
  };
}

export type FoundBuyer = Awaited<ReturnType<typeof findBuyer>>;
