import type { Claim, Purchase, Retraction } from "@growflyer/contracts/fact";

/** What has been taken back: when it was all of it, and how much of the amount it is otherwise. */
export type Settled = { retractedAt: Date | null; refunded: bigint | null };

type Known = Claim & { at: number };

/**
 * Weighs all that was said about taking one purchase back. A pure function of the set of facts: of a
 * claim's facts the highest stage is believed, and parts add up until nothing of the purchase is left.
 */
export function settleClaims(
  retractions: readonly Retraction[],
  purchases: readonly Purchase[],
): Settled {
  const known = believedClaims(retractions);
  const standing = known.filter((claim) => claim.standing);
  const whole = standing.filter((claim) => claim.takes === "whole");
  const parts = standing.filter((claim) => claim.takes !== "whole");
  const taken = amountTaken(known, purchases);
  const total = amountSold(known, purchases);
  const retractedAt = first(whole) ?? (total > 0 && taken >= total ? last(parts) : null);
  const refunded = retractedAt === null && taken > 0 ? BigInt(taken) : null;
  return { retractedAt: retractedAt === null ? null : new Date(retractedAt), refunded };
}

/** Every claim once, as its last stage tells it. */
function believedClaims(retractions: readonly Retraction[]): Known[] {
  const byId = new Map<string, Known>();
  for (const { claims, aliases, occurredAt } of retractions) {
    for (const claim of claims.length > 0 ? claims : [wholeOf(aliases[0] ?? "")]) {
      const key = `${claim.takes}:${claim.payment ?? claim.id}`;
      const told = { ...claim, at: occurredAt.getTime() };
      const known = byId.get(key);
      if (!known || isLater(told, known)) byId.set(key, told);
    }
  }
  return [...byId.values()];
}

function wholeOf(id: string): Claim {
  const nothing = { payment: null, amount: null, of: null, currency: null };
  return { id, takes: "whole", standing: true, stage: 0, ...nothing };
}

/** Of equal stages the larger amount is the later one, then the one that stands; else the first to be told. */
function isLater(one: Known, other: Known): boolean {
  if (one.stage !== other.stage) return one.stage > other.stage;
  if (one.amount !== other.amount) return (one.amount ?? -1) > (other.amount ?? -1);
  if (one.standing !== other.standing) return one.standing;
  if (one.of !== other.of) return (one.of ?? -1) > (other.of ?? -1);
  if (one.currency !== other.currency) return (one.currency ?? "") > (other.currency ?? "");
  return one.at < other.at;
}

/**
 * The refunds of a charge are told twice: one by one, and as their sum. Either may be incomplete, and
 * a sum may still contain a refund that has failed since. What of an authorisation was never taken may
 * be told as a refund, and is none.
 */
function amountTaken(claims: readonly Known[], purchases: readonly Purchase[]): number {
  const amounts = (takes: Claim["takes"], standing: boolean) =>
    claims
      .filter((claim) => claim.takes === takes && claim.standing === standing)
      .map((claim) => claim.amount ?? 0);
  const refunds = amounts("refund", true);
  for (const rest of restsOf(purchases)) {
    const index = refunds.indexOf(rest);
    if (index >= 0) refunds.splice(index, 1);
  }
  const all = sum(amounts("sum", true)) - sum(amounts("refund", false));
  return Math.max(sum(refunds), all, 0) + sum(amounts("credit", true));
}

/** What was authorised and not taken, of each payment once. */
function restsOf(purchases: readonly Purchase[]): number[] {
  const rests = new Map<string, number>();
  for (const { payment, aliases, uncaptured } of purchases) {
    const key = payment ?? aliases[0] ?? "";
    if (uncaptured) rests.set(key, Math.max(uncaptured, rests.get(key) ?? 0));
  }
  return [...rests.values()];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

/**
 * What the buyer paid, as the objects count it that refunds speak of: payments first. What a charge says
 * together with its refunds goes before what a purchase says. 0 when not known.
 */
function amountSold(claims: readonly Known[], purchases: readonly Purchase[]): number {
  // A purchase has one currency; if its claims had two, any would do as long as it is always the same.
  const [currency = null] = claims.flatMap((claim) => claim.currency ?? []).sort();
  const told = purchases.filter(
    (purchase) => !currency || !purchase.currency || purchase.currency === currency,
  );
  const refunded = new Map<string, number>();
  for (const { takes, payment, id, of } of claims) {
    if (takes === "sum" && of) refunded.set(payment ?? id, of);
  }
  for (const origin of ["charge", "payment_intent", "invoice", "order"] as const) {
    const payments = new Map<string, number>();
    for (const { payment, aliases, amount, ...purchase } of told) {
      const key = payment ?? aliases[0] ?? "";
      if (purchase.origin !== origin || !amount || refunded.has(key)) continue;
      payments.set(key, Math.max(payments.get(key) ?? 0, amount));
    }
    if (payments.size + refunded.size > 0) {
      return sum([...refunded.values(), ...payments.values()]);
    }
  }
  return Math.max(0, ...told.map((purchase) => purchase.amount ?? 0));
}

function first(claims: readonly Known[]): number | null {
  return claims.length > 0 ? Math.min(...claims.map((claim) => claim.at)) : null;
}

function last(claims: readonly Known[]): number | null {
  return claims.length > 0 ? Math.max(...claims.map((claim) => claim.at)) : null;
}
