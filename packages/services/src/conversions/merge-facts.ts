import type {
  Amendment,
  FactOrigin,
  OptOut,
  ProductTeller,
  Purchase,
  Retraction,
} from "@growflyer/contracts/fact";
import { settleClaims } from "./settle-claims";

/** What the facts of one purchase amount to; null or absent where none of them knows. */
export type MergedFacts = {
  origin: FactOrigin | null;
  name: string | null;
  initial: string | null;
  city: string | null;
  country: string | null;
  productName: string | null;
  productId: string | null;
  productUrl: string | null;
  productImage: string | null;
  quantity: number | null;
  amount: bigint | null;
  currency: string | null;
  refunded: bigint | null;
  renewal: boolean;
  occurredAt: Date | null;
  retractedAt: Date | null;
};

export type StoredFact = Purchase | Amendment | Retraction | OptOut;
type Details = Purchase | Amendment;

/**
 * Whom to believe about what, first to last; who is not named is not asked. A checkout asks the buyer
 * for a name and a place; a charge knows the cardholder's, and when the money was taken; items and
 * orders list what was sold; an intent knows little more than the amount; what a page reports anybody
 * may have made up.
 */
const believed = {
  origin: ["manual", "checkout_session", "order", "invoice", "charge", "payment_intent", "page"],
  name: ["manual", "checkout_session", "order", "charge", "invoice", "payment_intent", "page"],
  place: ["manual", "checkout_session", "charge", "order", "invoice", "payment_intent", "page"],
  product: [
    "manual",
    "line_items",
    "invoice",
    "order",
    "checkout_session",
    "charge",
    "payment_intent",
    "page",
  ],
  money: ["manual", "checkout_session", "charge", "payment_intent", "invoice", "order", "page"],
  time: ["manual", "charge", "invoice", "order", "checkout_session", "payment_intent", "page"],
} as const satisfies Record<string, readonly FactOrigin[]>;

/** A merchant's own word goes before a line of what was sold, and that before a payment's description. */
const tellers: readonly ProductTeller[] = ["metadata", "item", "description"];

/**
 * One conversion from all that was said of it. A pure function of the set of facts:
 * their order and their repetition make no difference.
 */
export function mergeFacts(facts: readonly StoredFact[]): MergedFacts {
  const optedOut = facts.some((fact) => fact.kind === "opt_out");
  // Of a purchase that is never to be shown nothing is kept for show.
  const told = optedOut ? [] : facts;
  const purchases = told.filter((fact) => fact.kind === "purchase");
  const details: Details[] = told.filter(
    (fact) => fact.kind === "purchase" || fact.kind === "amendment",
  );
  const retractions = facts.filter((fact) => fact.kind === "retraction");
  const person = firstOf(details, believed.name, (fact) => fact.name !== null);
  const place = firstOf(details, believed.place, (fact) => (fact.city ?? fact.country) !== null);
  const money = firstOf(
    details,
    believed.money,
    (fact) => fact.amount !== null && fact.currency !== null,
  );
  return {
    origin: firstOf(purchases, believed.origin, () => true)?.origin ?? null,
    name: person?.name ?? null,
    initial: person?.initial ?? null,
    city: place?.city ?? null,
    country: place?.country ?? null,
    ...itemOf(details),
    amount: money?.amount == null ? null : BigInt(money.amount),
    currency: money?.currency ?? null,
    renewal: purchases.some((fact) => fact.renewal === true),
    occurredAt: timeOf(purchases),
    ...settleClaims(retractions, purchases),
  };
}

/** The quantity is that of the product which is named, else that of whoever knows one. */
function itemOf(details: readonly Details[]) {
  const named = (teller: ProductTeller) =>
    firstOf(details, believed.product, (fact) => fact.product?.toldBy === teller);
  const item = tellers.map(named).find((fact) => fact !== null);
  const counted = firstOf(details, believed.product, (fact) => fact.quantity !== null);
  return {
    productName: item?.product?.name ?? null,
    productId: item?.product?.id ?? counted?.product?.id ?? null,
    productUrl: item?.product?.url ?? null,
    productImage: item?.product?.image ?? null,
    quantity: item ? (item.quantity ?? counted?.quantity ?? null) : null,
  };
}

/** The earliest time that the most believed origin tells: an invoice may be paid in parts. */
function timeOf(purchases: readonly Purchase[]): Date | null {
  const origin = firstOf(purchases, believed.time, () => true)?.origin;
  const times = purchases
    .filter((fact) => fact.origin === origin)
    .map((fact) => fact.occurredAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/**
 * The most believed of the facts that `knows`, or null. Of one origin the later word counts; what was
 * said at the same time is told apart by what it says, so that the order of arrival never decides.
 */
function firstOf<T extends Details>(
  facts: readonly T[],
  order: readonly FactOrigin[],
  knows: (fact: T) => boolean,
): T | null {
  let best: T | null = null;
  for (const fact of facts) {
    if (!order.includes(fact.origin) || !knows(fact)) continue;
    if (best === null || isBefore(fact, best, order)) best = fact;
  }
  return best;
}

function isBefore(one: Details, other: Details, order: readonly FactOrigin[]): boolean {
  const rank = order.indexOf(one.origin) - order.indexOf(other.origin);
  if (rank !== 0) return rank < 0;
  const later = toldAt(one) - toldAt(other);
  return later !== 0 ? later > 0 : JSON.stringify(one) < JSON.stringify(other);
}

function toldAt(fact: Details): number {
  return fact.toldAt?.getTime() ?? 0;
}
