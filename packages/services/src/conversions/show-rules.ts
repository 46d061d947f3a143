import { type ShowRules, SourceSettings } from "@growflyer/contracts/source";
import type { Prisma } from "@growflyer/db/client";
import { literal } from "./literal";

/** A source as its conversions are judged by it; `settings` as stored. */
export type RuledSource = { id: string; settings: unknown };

/** What the rules look at. */
export type Ruled = {
  account: string;
  renewal: boolean;
  amount: bigint | null;
  currency: string | null;
  productName: string | null;
  productId: string | null;
};

/** A source's settings as stored. What an older version stored is read with today's defaults. */
export function readSettings(stored: unknown): SourceSettings {
  return SourceSettings.parse(stored);
}

/** Which conversions the sources' rules let visitors see. None of no source. */
export function allowedBy(sources: readonly RuledSource[]): Prisma.ConversionWhereInput {
  return anyOf(sources.flatMap(branchesOf));
}

/** Why the rules keep a conversion from visitors, as a clause after "Not shown: "; null when they do not. */
export function excludedBecause(settings: SourceSettings, conversion: Ruled): string | null {
  const own = settings.accounts.find(({ account }) => account === conversion.account);
  if (own?.rules === null) return "nothing of this connected account is shown";
  const rules = own?.rules ?? settings.rules;
  const { minimum, currencies, products } = rules;
  if (conversion.renewal && !rules.renewals) return "it renews a subscription";
  if (
    minimum &&
    conversion.currency === minimum.currency &&
    conversion.amount !== null &&
    conversion.amount < BigInt(minimum.amount)
  ) {
    return "its amount is below the minimum";
  }
  if (currencies.length > 0 && !(conversion.currency && currencies.includes(conversion.currency))) {
    return "its currency is not among those shown";
  }
  if (products.show === "only" && !isNamed(conversion, products.names)) {
    return "its product is not among those shown";
  }
  if (products.show === "never" && isNamed(conversion, products.names)) {
    return "its product is never shown";
  }
  return null;
}

function isNamed({ productName, productId }: Ruled, names: readonly string[]): boolean {
  const known = [productName, productId].map((text) => text?.toLowerCase());
  return names.some((name) => known.includes(name.toLowerCase()));
}

function branchesOf(source: RuledSource): Prisma.ConversionWhereInput[] {
  const { rules, accounts } = readSettings(source.settings);
  const others = { sourceId: source.id, account: { notIn: accounts.map((own) => own.account) } };
  return [
    { AND: [others, whereOf(rules)] },
    ...accounts.flatMap((own) =>
      own.rules
        ? [{ AND: [{ sourceId: source.id, account: own.account }, whereOf(own.rules)] }]
        : [],
    ),
  ];
}

/** The same as `excludedBecause` says no to, in the database's words. */
function whereOf(rules: ShowRules): Prisma.ConversionWhereInput {
  const { minimum, currencies, products } = rules;
  const all: Prisma.ConversionWhereInput[] = [];
  if (!rules.renewals) all.push({ renewal: false });
  // A null is neither less than nor equal to anything, and NOT of it is no better: each is named.
  if (minimum) {
    all.push({
      OR: [
        { currency: null },
        { currency: { not: minimum.currency } },
        { amount: null },
        { amount: { gte: BigInt(minimum.amount) } },
      ],
    });
  }
  if (currencies.length > 0) all.push({ currency: { in: currencies } });
  const named = namedIn(products.names);
  if (products.show === "only") all.push(anyOf(named));
  if (products.show === "never" && named.length > 0) {
    const known = { OR: [{ productName: { not: null } }, { productId: { not: null } }] };
    all.push({
      OR: [{ productName: null, productId: null }, { AND: [known, noneOf(products.names)] }],
    });
  }
  return { AND: all };
}

/** Prisma leaves an empty OR out where it is nested; none of nothing must stay none. */
function anyOf(clauses: Prisma.ConversionWhereInput[]): Prisma.ConversionWhereInput {
  return clauses.length > 0 ? { OR: clauses } : { id: { in: [] } };
}

function namedIn(names: readonly string[]): Prisma.ConversionWhereInput[] {
  return names.flatMap((name) => [
    { productName: { equals: literal(name), mode: "insensitive" as const } },
    { productId: { equals: literal(name), mode: "insensitive" as const } },
  ]);
}

function noneOf(names: readonly string[]): Prisma.ConversionWhereInput {
  return {
    AND: (["productName", "productId"] as const).map((column) => ({
      OR: [
        { [column]: null },
        {
          NOT: {
            OR: names.map((name) => ({
              [column]: { equals: literal(name), mode: "insensitive" as const },
            })),
          },
        },
      ],
    })),
  };
}
