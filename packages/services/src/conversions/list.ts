import { Mode } from "@growflyer/contracts/feed";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { newestFirst } from "./showable";

export const conversionsPerPage = 25;

/** "shown" to visitors, "test" ones only on test pages, "hidden" by a member, "refunded" at the provider. */
export type ConversionState = "shown" | "test" | "hidden" | "refunded";

/**
 * One page of the campaign's purchases, newest first. `page` counts from 1; a page past the end is empty.
 */
export async function listConversions(ctx: Context, scope: CampaignScope, page: number) {
  const campaign = await getCampaign(ctx, scope);
  const where = { campaignId: campaign.id, occurredAt: { not: null } };
  const [total, rows] = await Promise.all([
    ctx.db.conversion.count({ where }),
    ctx.db.conversion.findMany({
      where,
      orderBy: newestFirst,
      skip: (page - 1) * conversionsPerPage,
      take: conversionsPerPage,
      include: { source: { select: { kind: true } } },
    }),
  ]);
  const conversions = rows.map((row) => ({
    id: row.id,
    name: row.name,
    city: row.city,
    country: row.country,
    productName: row.productName,
    quantity: row.quantity,
    amount: row.amount === null ? null : Number(row.amount),
    currency: row.currency,
    sourceKind: row.source.kind,
    mode: Mode.parse(row.mode),
    state: stateOf(row),
    hidden: row.hiddenAt !== null,
    occurredAt: row.occurredAt ?? row.createdAt,
  }));
  return { total, conversions };
}

export type ConversionListItem = Awaited<ReturnType<typeof listConversions>>["conversions"][number];

function stateOf(row: {
  mode: string;
  retractedAt: Date | null;
  hiddenAt: Date | null;
}): ConversionState {
  if (row.retractedAt) return "refunded";
  if (row.hiddenAt) return "hidden";
  return row.mode === "test" ? "test" : "shown";
}
