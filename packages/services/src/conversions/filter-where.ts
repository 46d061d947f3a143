import type { ConversionFilters } from "@growflyer/contracts/conversion";
import type { Prisma } from "@growflyer/db/client";
import type { Context } from "../context";
import { inState } from "./conversion-state";
import { conversionsNamed } from "./conversions-named";
import { literal } from "./literal";
import type { RuledCampaign } from "./ruled-campaign";
import { ruledSource, shownWithin } from "./visible-in";

/** Which of a campaign's conversions the filters choose. Forgotten ones only when asked for. */
export async function filterWhere(
  ctx: Context,
  { id: campaignId, sources, rules }: RuledCampaign,
  filters: ConversionFilters,
): Promise<Prisma.ConversionWhereInput> {
  const { search, source, state, mode, product, from, to } = filters;
  const ruled = sources.map((each) => ruledSource(each, rules));
  const all: Prisma.ConversionWhereInput[] = [
    state ? inState(state, ctx.now(), ruled, shownWithin(rules)) : { occurredAt: { not: null } },
  ];
  if (source) all.push({ sourceId: source });
  if (mode) all.push({ mode });
  if (product) all.push({ productName: product });
  if (from) all.push({ occurredAt: { gte: new Date(from) } });
  if (to) all.push({ occurredAt: { lt: new Date(Date.parse(to) + 24 * 3_600_000) } });
  if (search) all.push(await matching(ctx, sources, search));
  return { campaignId, AND: all };
}

/**
 * Ids are looked up first, in the campaign's own sources alone: an index leads to a whole id, and none to
 * the middle of a text.
 */
async function matching(
  ctx: Context,
  sources: readonly { id: string }[],
  search: string,
): Promise<Prisma.ConversionWhereInput> {
  const pattern = { mode: "insensitive" as const, contains: literal(search) };
  const columns: Prisma.ConversionWhereInput[] = [
    { name: pattern },
    { productName: pattern },
    { city: pattern },
  ];
  const ids = sources.map(({ id }) => id);
  const named = await ctx.db.$queryRaw<{ conversionId: string }[]>(conversionsNamed(ids, search));
  return { OR: [...columns, { id: { in: named.map(({ conversionId }) => conversionId) } }] };
}
