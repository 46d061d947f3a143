import type { Fact, FactOrigin, Ignored } from "@growflyer/contracts/fact";
import { type MergedFacts, mergeFacts, type StoredFact } from "./merge-facts";

/** A fact, and the envelope that has brought it. */
export type ToldFact = {
  fact: Exclude<Fact, Ignored>;
  envelope: { id: string; type: string; origin: string; result: string | null; receivedAt: Date };
};

export type TimelineField = "name" | "place" | "product" | "quantity" | "amount";

/** Why somebody takes a purchase back, as far as the provider's event says. */
export type ClaimReason =
  | "refund"
  | "dispute"
  | "credit_note"
  | "order"
  | "fraud_warning"
  | "review"
  | "other";

/** What a fact did to the money: took all or a part of it back, gave all or a part again, or nothing. */
export type Effect =
  | { effect: "whole" | "restored" | "none" }
  | { effect: "part" | "part_restored"; amount: number; currency: string | null };

export type TimelineChange =
  | { kind: "sold"; origin: FactOrigin }
  | { kind: "learnt" | "corrected"; fields: TimelineField[] }
  /** "over": without effect from now on; "upheld": for good. */
  | ({ kind: "claim"; reason: ClaimReason; phase: "opened" | "over" | "upheld" } & Effect)
  /** A fact that is no claim itself has decided what the claims amount to. */
  | ({ kind: "settled" } & Effect)
  | { kind: "opted_out" | "linked" | "confirmed" | "hidden" };

/** `envelope` is null for what a member has done. */
export type TimelineEntry = {
  at: Date;
  envelope: ToldFact["envelope"] | null;
  changes: TimelineChange[];
};

/**
 * How a conversion came to be what it is, oldest first: what each fact has changed when it arrived.
 * A pure function of the facts and the time of their arrival.
 */
export function timelineOf(
  told: readonly ToldFact[],
  hiddenAt: Date | null = null,
): TimelineEntry[] {
  const hidden: TimelineEntry[] = hiddenAt
    ? [{ at: hiddenAt, envelope: null, changes: [{ kind: "hidden" }] }]
    : [];
  return [...entriesOf(told), ...hidden].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function entriesOf(told: readonly ToldFact[]): TimelineEntry[] {
  const arrived = [...told].sort(byArrival);
  const known: StoredFact[] = [];
  let before = mergeFacts(known);
  return arrived.map(({ fact, envelope }) => {
    if (fact.kind !== "link") known.push(fact);
    const after = mergeFacts(known);
    const changes = changesOf(fact, envelope.type, before, after);
    before = after;
    return { at: envelope.receivedAt, envelope, changes };
  });
}

function byArrival({ envelope: a }: ToldFact, { envelope: b }: ToldFact): number {
  return a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function changesOf(
  fact: ToldFact["fact"],
  type: string,
  before: MergedFacts,
  after: MergedFacts,
): TimelineChange[] {
  const effect = effectOf(before, after);
  if (fact.kind === "link") return [{ kind: "linked" }];
  if (fact.kind === "opt_out") return [{ kind: "opted_out" }];
  if (fact.kind === "retraction") {
    return [{ kind: "claim", reason: reasonOf(type), phase: phaseOf(fact, type), ...effect }];
  }
  const changes = fieldChanges(before, after);
  if (fact.kind === "purchase" && !before.occurredAt && after.occurredAt) {
    // What the first word of a sale says is no addition to it.
    changes.splice(0, changes.length, { kind: "sold", origin: fact.origin });
  }
  if (effect.effect !== "none") changes.push({ kind: "settled", ...effect });
  return changes.length > 0 ? changes : [{ kind: "confirmed" }];
}

const fields: Record<TimelineField, (merged: MergedFacts) => unknown> = {
  name: ({ name }) => name,
  place: ({ city, country }) => city ?? country,
  product: ({ productName }) => productName,
  quantity: ({ quantity }) => quantity,
  amount: ({ amount, currency }) => (amount === null ? null : `${amount} ${currency}`),
};

function fieldChanges(before: MergedFacts, after: MergedFacts): TimelineChange[] {
  const names = Object.keys(fields) as TimelineField[];
  const changed = names.filter((name) => fields[name](before) !== fields[name](after));
  const learnt = changed.filter((name) => fields[name](before) === null);
  const corrected = changed.filter((name) => fields[name](before) !== null);
  return [
    ...(learnt.length > 0 ? [{ kind: "learnt" as const, fields: learnt }] : []),
    ...(corrected.length > 0 ? [{ kind: "corrected" as const, fields: corrected }] : []),
  ];
}

function effectOf(before: MergedFacts, after: MergedFacts): Effect {
  if (!before.retractedAt && after.retractedAt) return { effect: "whole" };
  if (before.retractedAt && !after.retractedAt) return { effect: "restored" };
  if (after.retractedAt) return { effect: "none" };
  const more = Number((after.refunded ?? 0n) - (before.refunded ?? 0n));
  if (more === 0) return { effect: "none" };
  const { currency } = after.currency ? after : before;
  return { effect: more > 0 ? "part" : "part_restored", amount: Math.abs(more), currency };
}

/** Facts do not say why; the name of the event does. */
function reasonOf(type: string): ClaimReason {
  if (type.includes("dispute")) return "dispute";
  if (type.includes("credit_note")) return "credit_note";
  if (type.includes("fraud_warning")) return "fraud_warning";
  if (type.startsWith("review.")) return "review";
  if (type.includes("refund")) return "refund";
  return type.startsWith("order") ? "order" : "other";
}

function phaseOf(fact: Extract<Fact, { kind: "retraction" }>, type: string) {
  const standing = fact.claims.length === 0 || fact.claims.some((claim) => claim.standing);
  if (!standing) return "over" as const;
  return type.endsWith(".closed") ? ("upheld" as const) : ("opened" as const);
}
