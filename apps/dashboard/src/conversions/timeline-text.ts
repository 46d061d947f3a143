import type {
  ClaimReason,
  Effect,
  TimelineChange,
  TimelineEntry,
  TimelineField,
} from "@growflyer/services/conversions/timeline";
import { formatAmount } from "./format-amount";

/** What one event has made of a conversion, in a few words: "Name and place added by checkout.session.completed". */
export function timelineText({ changes, envelope }: TimelineEntry): string {
  const told = envelope && !(envelope.type in tellers) ? ` by ${envelope.type}` : "";
  const words = changes.map((change) => changeText(change, told, envelope?.type)).filter(Boolean);
  return words.join(". ");
}

function changeText(change: TimelineChange, by: string, type: string | undefined): string {
  switch (change.kind) {
    case "sold":
      return tellers[change.origin] ?? `Payment received (${type})`;
    case "learnt":
      return `${sentence(change.fields)} added${by}`;
    case "corrected":
      return `${sentence(change.fields)} corrected${by}`;
    case "claim":
      return claimText(change);
    case "settled":
      return effectText(change);
    case "opted_out":
      return `Kept from visitors by the merchant (${type})`;
    case "linked":
      return `Ids joined${by}`;
    case "confirmed":
      return `Confirmed${by}`;
    case "hidden":
      return "Hidden by a member";
  }
}

/** Who tells of a sale, where that is no payment provider. */
const tellers: Record<string, string> = {
  manual: "Entered by a member",
  page: "Reported by the page",
};

type Claim = Extract<TimelineChange, { kind: "claim" }>;

/** Refunds and credits are told by what they take, everything else by what happened. */
function claimText(claim: Claim): string {
  const { reason, phase } = claim;
  const effect = effectText(claim);
  if (reason === "refund") {
    if (phase === "over") return join("Refund failed", effect);
    return effect || "Refund confirmed";
  }
  if (reason === "credit_note" && phase !== "over") {
    return join("Credit note issued", effect === "Refunded" ? "All of it was given back" : effect);
  }
  const own = claim.effect === "whole" || claim.effect === "restored" ? "" : effect;
  return join(claimWords[reason][phase], own);
}

const claimWords: Record<ClaimReason, Record<Claim["phase"], string>> = {
  refund: { opened: "Refunded", over: "Refund failed", upheld: "Refunded" },
  dispute: { opened: "Dispute opened", over: "Dispute won", upheld: "Dispute lost" },
  credit_note: {
    opened: "Credit note issued",
    over: "Credit note voided",
    upheld: "Credit note issued",
  },
  order: {
    opened: "Order cancelled or returned",
    over: "Order stands again",
    upheld: "Order cancelled or returned",
  },
  fraud_warning: {
    opened: "Warning of fraud",
    over: "Warning of fraud lifted",
    upheld: "Warning of fraud",
  },
  review: { opened: "Under review", over: "Review passed", upheld: "Review failed" },
  other: { opened: "Taken back", over: "Stands again", upheld: "Taken back" },
};

function effectText(change: Effect): string {
  switch (change.effect) {
    case "whole":
      return "Refunded";
    case "restored":
      return "The sale stands again";
    case "part":
      return `Partly refunded ${money(change)}`;
    case "part_restored":
      return `${money(change)} of the refund taken back`;
    case "none":
      return "";
  }
}

function money({ amount, currency }: { amount: number; currency: string | null }): string {
  return formatAmount(amount, currency) ?? "an amount";
}

const nouns: Record<TimelineField, string> = {
  name: "name",
  place: "place",
  product: "product",
  quantity: "quantity",
  amount: "amount",
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "Name, place and product". */
function sentence(fields: readonly TimelineField[]): string {
  const text = list.format(fields.map((field) => nouns[field])).replace(", and ", " and ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function join(one: string, other: string): string {
  return other ? `${one}. ${other}` : one;
}
