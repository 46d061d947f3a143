import type { ShowRules } from "@growflyer/contracts/source";
import type { Prisma } from "@growflyer/db/client";
import { literal } from "./literal";
import { type RuledSource, readSettings } from "./show-rules";

/**
 * Which conversions the sources' rules keep from visitors: all that `allowedBy` leaves out. NOT of that
 * would miss the ones whose currency or product is null, for which it is neither true nor false.
 */
export function excludedBy(sources: readonly RuledSource[]): Prisma.ConversionWhereInput {
  return { OR: sources.flatMap(branchesOf) };
}

function branchesOf({ id, settings }: RuledSource): Prisma.ConversionWhereInput[] {
  const { rules, accounts } = readSettings(settings);
  const others = { sourceId: id, account: { notIn: accounts.map((own) => own.account) } };
  return [
    { AND: [others, breaks(rules)] },
    ...accounts.map((own) => ({
      AND: [{ sourceId: id, account: own.account }, own.rules ? breaks(own.rules) : {}],
    })),
  ];
}

function breaks({ renewals, minimum, currencies, products }: ShowRules) {
  const any = [nothing];
  if (!renewals) any.push({ renewal: true });
  if (minimum) any.push({ currency: minimum.currency, amount: { lt: BigInt(minimum.amount) } });
  if (currencies.length > 0) any.push({ currency: null }, { currency: { notIn: currencies } });
  const { names } = products;
  if (products.show === "only")
    any.push({ AND: [isNot("productName", names), isNot("productId", names)] });
  if (products.show === "never") any.push(is("productName", names), is("productId", names));
  return { OR: any };
}

/** Within an OR, Prisma drops conditions that are empty, instead of taking them for true or false. */
const everything: Prisma.ConversionWhereInput = { id: { not: "" } };
const nothing: Prisma.ConversionWhereInput = { id: "" };

type Column = "productName" | "productId";

function is(column: Column, names: readonly string[]): Prisma.ConversionWhereInput {
  return {
    OR: names.map((name) => ({
      [column]: { equals: literal(name), mode: "insensitive" as const },
    })),
  };
}

function isNot(column: Column, names: readonly string[]): Prisma.ConversionWhereInput {
  if (names.length === 0) return everything;
  return { OR: [{ [column]: null }, { NOT: is(column, names) }] };
}
