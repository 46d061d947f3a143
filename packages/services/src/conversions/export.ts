import type { ConversionFilters } from "@growflyer/contracts/conversion";
import type { Prisma } from "@growflyer/db/client";
import type { CampaignScope, Context } from "../context";
import { filterWhere } from "./filter-where";
import { type ConversionListItem, type ListRow, listColumns, toListItem } from "./list-item";
import { getRuledCampaign } from "./ruled-campaign";
import { newestFirst } from "./showable";

/**
 * All that the filters choose, whatever their page, newest first, in batches that are read as they are asked for: a sale
 * that comes or goes in between shifts no other. Throws `not_found` outside the workspace.
 */
export async function* exportConversions(
  ctx: Context,
  scope: CampaignScope,
  filters: ConversionFilters,
  batch = 500,
): AsyncGenerator<ConversionListItem[]> {
  const campaign = await getRuledCampaign(ctx, scope);
  const where = await filterWhere(ctx, campaign, filters);
  const now = ctx.now();
  let last: ListRow | undefined;
  do {
    const rows: ListRow[] = await ctx.db.conversion.findMany({
      where: last ? { AND: [where, after(last)] } : where,
      orderBy: newestFirst,
      take: batch,
      select: listColumns,
    });
    last = rows.length === batch ? rows.at(-1) : undefined;
    if (rows.length > 0) yield rows.map((row) => toListItem(row, now, campaign.rules));
  } while (last);
}

/** What stands behind `row` in the order of `newestFirst`. */
function after({ id, occurredAt, createdAt }: ListRow): Prisma.ConversionWhereInput {
  return {
    OR: [
      ...(occurredAt ? [{ occurredAt: { lt: occurredAt } }] : []),
      { occurredAt, createdAt: { lt: createdAt } },
      { occurredAt, createdAt, id: { lt: id } },
    ],
  };
}
