import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { newestFirst } from "./showable";

/** Sales that products are looked for in: enough to know them all by, and quick with a million. */
const looked = 1000;

/** What a list of conversions can be filtered by: the sources, and the products of the latest sales. */
export async function getFilterChoices(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const [sources, sales] = await Promise.all([
    ctx.db.source.findMany({
      where: { campaignId: campaign.id },
      orderBy: { createdAt: "asc" },
      select: { id: true, kind: true },
    }),
    ctx.db.conversion.findMany({
      where: { campaignId: campaign.id, occurredAt: { not: null } },
      orderBy: newestFirst,
      take: looked,
      select: { productName: true },
    }),
  ]);
  const products = [...new Set(sales.flatMap((sale) => sale.productName ?? []))].sort((a, b) =>
    a.localeCompare(b, "en"),
  );
  return { sources, products };
}

export type FilterChoices = Awaited<ReturnType<typeof getFilterChoices>>;
