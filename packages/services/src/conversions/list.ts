import type { ConversionFilters } from "@growflyer/contracts/conversion";
import type { CampaignScope, Context } from "../context";
import { filterWhere } from "./filter-where";
import { listColumns, toListItem } from "./list-item";
import { getRuledCampaign } from "./ruled-campaign";
import { newestFirst } from "./showable";

export const conversionsPerPage = 25;

/** One page of the campaign's purchases that the filters choose, newest first. A page past the end is empty. */
export async function listConversions(
  ctx: Context,
  scope: CampaignScope,
  filters: ConversionFilters,
) {
  const campaign = await getRuledCampaign(ctx, scope);
  const where = await filterWhere(ctx, campaign, filters);
  const [total, rows] = await Promise.all([
    ctx.db.conversion.count({ where }),
    ctx.db.conversion.findMany({
      where,
      orderBy: newestFirst,
      skip: (filters.page - 1) * conversionsPerPage,
      take: conversionsPerPage,
      select: listColumns,
    }),
  ]);
  const now = ctx.now();
  return { total, conversions: rows.map((row) => toListItem(row, now, campaign.rules)) };
}
