import { type CampaignPrivacy, NamePrivacy, PlacePrivacy } from "@growflyer/contracts/campaign";
import type { FeedConversion } from "@growflyer/contracts/feed";
import type { Prisma } from "@growflyer/db/client";
import { cleanText } from "./clean-text";
import { allowedBy } from "./rules-where";
import type { RuledSource } from "./show-rules";

/** Milliseconds. Older purchases are no news to anybody, and leave the feed. */
export const shownFor = 30 * 24 * 3_600_000;

/**
 * What visitors may see now: bought, not too long ago (`within`, in milliseconds), not taken back, not
 * hidden, not waiting for more to be known, and within the rules of its source.
 */
export function visibleAt(
  now: Date,
  sources: readonly RuledSource[],
  within = shownFor,
): Prisma.ConversionWhereInput {
  return {
    occurredAt: { gte: new Date(now.getTime() - Math.min(within, shownFor)) },
    retractedAt: null,
    hiddenAt: null,
    AND: [notHeldAt(now), allowedBy(sources)],
  };
}

/** Not, or not any more, waiting for more to be known. */
export function notHeldAt(now: Date): Prisma.ConversionWhereInput {
  return { OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] };
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
  initial: true,
  city: true,
  country: true,
  productName: true,
  productUrl: true,
  productImage: true,
  quantity: true,
  occurredAt: true,
} as const satisfies Prisma.ConversionSelect;

type Row = Prisma.ConversionGetPayload<{ select: typeof feedColumns }>;

/**
 * The columns that may leave for a visitor's browser, and no other, as the campaign's privacy allows,
 * each as one line of harmless text that pages may show as it is.
 */
export function toFeedConversion(row: Row, privacy: CampaignPrivacy): FeedConversion {
  if (!row.occurredAt) throw new Error("Only a conversion that has occurred is showable");
  const { namePrivacy, placePrivacy } = privacy;
  const product = cleanText(row.productName, 60);
  return {
    id: row.id,
    kind: "purchase",
    name: namePrivacy === "anonymous" ? null : nameOf(row, namePrivacy === "first_name_initial"),
    city: placePrivacy === "city" ? cleanText(row.city, 40) : null,
    country: placePrivacy === "none" ? null : countryOf(row),
    product: product
      ? { name: product, url: webAddress(row.productUrl), image: webAddress(row.productImage) }
      : null,
    quantity: row.quantity,
    occurredAt: row.occurredAt.toISOString(),
  };
}

function nameOf(row: Row, withInitial: boolean): string | null {
  const name = cleanText(row.name, 40);
  if (!name || !withInitial || !row.initial) return name;
  return cleanText(`${name} ${row.initial}.`, 40);
}

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Only a country that there is. ZZ is CLDR's "Unknown Region". */
function countryOf({ country }: Row): string | null {
  const isCode = country !== null && /^[A-Z]{2}$/.test(country) && country !== "ZZ";
  return isCode && countries.of(country) ? country : null;
}

function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  return ["http:", "https:"].includes(new URL(text).protocol) ? text : null;
}

/** A campaign's privacy as stored. What is not known to this version shows least. */
export function readPrivacy(row: { namePrivacy: string; placePrivacy: string }): CampaignPrivacy {
  const name = NamePrivacy.safeParse(row.namePrivacy);
  const place = PlacePrivacy.safeParse(row.placePrivacy);
  return {
    namePrivacy: name.success ? name.data : "anonymous",
    placePrivacy: place.success ? place.data : "none",
  };
}
