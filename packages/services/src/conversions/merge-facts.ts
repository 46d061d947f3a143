import type { FactOrigin, OptOut, Purchase, Retraction } from "@growflyer/contracts/fact";

/** What the facts of one purchase amount to; null or absent where none of them knows. */
export type MergedFacts = {
  name: string | null;
  city: string | null;
  country: string | null;
  productName: string | null;
  productUrl: string | null;
  productImage: string | null;
  quantity: number | null;
  amount: bigint | null;
  currency: string | null;
  occurredAt: Date | null;
  retractedAt: Date | null;
};

export type StoredFact = Purchase | Retraction | OptOut;

/**
 * Whom to believe, first to last. A checkout session asks the buyer for a name and knows what was
 * bought; an order lists its items; a charge knows the cardholder; an intent little more than the amount.
 */
const believed: readonly FactOrigin[] = ["checkout_session", "order", "charge", "payment_intent"];

/**
 * One conversion from all that was said of it. A pure function of the set of facts:
 * their order and their repetition make no difference.
 */
export function mergeFacts(facts: readonly StoredFact[]): MergedFacts {
  const optedOut = facts.some((fact) => fact.kind === "opt_out");
  // Of a purchase that is never to be shown nothing is kept for show.
  const purchases = optedOut ? [] : facts.filter((fact) => fact.kind === "purchase").sort(byBelief);
  const retractions = facts.filter((fact) => fact.kind === "retraction");
  const first = <T>(pick: (fact: Purchase) => T | null): T | null => {
    for (const purchase of purchases) {
      const value = pick(purchase);
      if (value !== null) return value;
    }
    return null;
  };
  const place = first((fact) => (fact.city || fact.country ? fact : null));
  const item = first((fact) => (fact.product ? fact : null));
  const money = first((fact) => (fact.amount !== null && fact.currency ? fact : null));
  return {
    name: first((fact) => fact.name),
    city: place?.city ?? null,
    country: place?.country ?? null,
    productName: item?.product?.name ?? null,
    productUrl: item?.product?.url ?? null,
    productImage: item?.product?.image ?? null,
    quantity: item?.quantity ?? null,
    amount: money?.amount == null ? null : BigInt(money.amount),
    currency: money?.currency ?? null,
    occurredAt: earliest(purchases.map((fact) => fact.occurredAt)),
    retractedAt: earliest(retractions.map((fact) => fact.occurredAt)),
  };
}

/** Equal origins are told apart by what they say, so that the order of arrival never decides. */
function byBelief(a: Purchase, b: Purchase): number {
  const rank = believed.indexOf(a.origin) - believed.indexOf(b.origin);
  if (rank !== 0) return rank;
  const time = a.occurredAt.getTime() - b.occurredAt.getTime();
  if (time !== 0) return time;
  return compare(JSON.stringify(a), JSON.stringify(b));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function earliest(times: Date[]): Date | null {
  return times.length > 0 ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
}
