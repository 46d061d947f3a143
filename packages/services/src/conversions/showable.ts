import type { FeedConversion } from "@growflyer/contracts/feed";
import type { Prisma } from "@growflyer/db/client";

/** What visitors may see: bought, not taken back, not hidden. */
export const showable = {
  occurredAt: { not: null },
  retractedAt: null,
  hiddenAt: null,
} as const satisfies Prisma.ConversionWhereInput;

/** Older purchases are no news to anybody, and leave the feed. */
const maxAge = 30 * 24 * 3_600_000;

/** What a page may see now: showable, and recent enough. */
export function visibleAt(now: Date) {
  return {
    ...showable,
    occurredAt: { gte: new Date(now.getTime() - maxAge) },
  } satisfies Prisma.ConversionWhereInput;
}

/** Newest first; of the same second, which is all that a provider tells, the last to arrive first. */
export const newestFirst = [
  { occurredAt: "desc" },
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.ConversionOrderByWithRelationInput[];

export const feedColumns = {
  id: true,
  name: true,
  city: true,
  country: true,
  productName: true,
  productUrl: true,
  productImage: true,
  quantity: true,
  occurredAt: true,
} as const satisfies Prisma.ConversionSelect;

type Row = Prisma.ConversionGetPayload<{ select: typeof feedColumns }>;

/** The columns that may leave for a visitor's browser, and no other. */
export function toFeedConversion(row: Row): FeedConversion {
  if (!row.occurredAt) throw new Error("Only a conversion that has occurred is showable");
  return {
    id: row.id,
    kind: "purchase",
    name: row.name,
    city: row.city,
    country: row.country,
    product: row.productName
      ? { name: row.productName, url: row.productUrl, image: row.productImage }
      : null,
    quantity: row.quantity,
    occurredAt: row.occurredAt.toISOString(),
  };
}
