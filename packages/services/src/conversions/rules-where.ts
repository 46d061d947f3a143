import type { ShowRules } from "@growflyer/contracts/source";
import type { Prisma } from "@growflyer/db/client";
import { literal } from "./literal";
import { type RuledSource, readSettings } from "./show-rules";

// What `excludedBecause` says, in the database's words, once for each answer: NOT of the one is not the
// other, because a currency or a product that is null is neither among the named nor not among them.

type Where = Prisma.ConversionWhereInput;

/** Which conversions the sources' rules let visitors see. None of no source. */
export function allowedBy(sources: readonly RuledSource[]): Where {
  return underRules(sources, keeps, nothing);
}

/** Which conversions the sources' rules keep from visitors. None of no source. */
export function excludedBy(sources: readonly RuledSource[]): Where {
  return underRules(sources, breaks, everything);
}

/** `whereOf` of the rules that hold for a conversion's account; `otherwise` where nothing of it is shown. */
function underRules(
  sources: readonly RuledSource[],
  whereOf: (rules: ShowRules) => Where,
  otherwise: Where,
): Where {
  const branches = sources.flatMap(({ id: sourceId, settings, off }) => {
    if (off) return [{ AND: [{ sourceId }, otherwise] }];
    const { rules, accounts } = readSettings(settings);
    const others = { sourceId, account: { notIn: accounts.map((own) => own.account) } };
    return [
      { AND: [others, whereOf(rules)] },
      ...accounts.map((own) => ({
        AND: [{ sourceId, account: own.account }, own.rules ? whereOf(own.rules) : otherwise],
      })),
    ];
  });
  return { OR: [nothing, ...branches] };
}

function keeps({ renewals, minimum, currencies, products }: ShowRules): Where {
  const all = [everything];
  if (!renewals) all.push({ renewal: false });
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
  if (products.show === "only") all.push(named(products.names));
  if (products.show === "never") all.push(notNamed(products.names));
  return { AND: all };
}

function breaks({ renewals, minimum, currencies, products }: ShowRules): Where {
  const some = [nothing];
  if (!renewals) some.push({ renewal: true });
  if (minimum) some.push({ currency: minimum.currency, amount: { lt: BigInt(minimum.amount) } });
  if (currencies.length > 0) some.push({ currency: null }, { currency: { notIn: currencies } });
  if (products.show === "only") some.push(notNamed(products.names));
  if (products.show === "never") some.push(named(products.names));
  return { OR: some };
}

// Within an OR or AND, Prisma drops conditions that are empty, instead of taking them for true or false.
const everything: Where = { id: { not: "" } };
const nothing: Where = { id: "" };

const columns = ["productName", "productId"] as const;

function named(names: readonly string[]): Where {
  return { OR: [nothing, ...columns.map((column) => isAmong(column, names))] };
}

function notNamed(names: readonly string[]): Where {
  return {
    AND: columns.map((column) => ({ OR: [{ [column]: null }, { NOT: isAmong(column, names) }] })),
  };
}

function isAmong(column: (typeof columns)[number], names: readonly string[]): Where {
  const each = names.map((name) => ({
    [column]: { equals: literal(name), mode: "insensitive" as const },
  }));
  return { OR: [nothing, ...each] };
}
