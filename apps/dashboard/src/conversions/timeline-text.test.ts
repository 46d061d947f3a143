import type { TimelineChange } from "@growflyer/services/conversions/timeline";
import { expect, it } from "vitest";
import { timelineText } from "./timeline-text";

function text(type: string, ...changes: TimelineChange[]): string {
  const at = new Date("2026-06-15T10:00:00Z");
  const envelope = { id: "env_1", type, origin: "webhook", result: null, receivedAt: at };
  return timelineText({ at, envelope: type ? envelope : null, changes });
}

const claim = { kind: "claim", reason: "refund", phase: "opened" } as const;
const part = { effect: "part", amount: 1000, currency: "eur" } as const;

it.each<[string, string, ...TimelineChange[]]>([
  ["Payment received (charge.succeeded)", "charge.succeeded", { kind: "sold", origin: "charge" }],
  ["Entered by a member", "manual", { kind: "sold", origin: "manual" }],
  ["Reported by the page", "page", { kind: "sold", origin: "page" }],
  [
    "Name and place added by checkout.session.completed",
    "checkout.session.completed",
    { kind: "learnt", fields: ["name", "place"] },
  ],
  [
    "Place, product and quantity added by invoice.paid. Name corrected by invoice.paid",
    "invoice.paid",
    { kind: "learnt", fields: ["place", "product", "quantity"] },
    { kind: "corrected", fields: ["name"] },
  ],
  ["Partly refunded €10.00", "refund.created", { ...claim, ...part }],
  ["Refunded", "charge.refunded", { ...claim, effect: "whole" }],
  ["Refund confirmed", "refund.updated", { ...claim, effect: "none" }],
  [
    "Refund failed. €10.00 of the refund taken back",
    "refund.failed",
    { ...claim, phase: "over", ...part, effect: "part_restored" },
  ],
  ["Dispute opened", "charge.dispute.created", { ...claim, reason: "dispute", effect: "whole" }],
  [
    "Dispute won",
    "charge.dispute.closed",
    { ...claim, reason: "dispute", phase: "over", effect: "restored" },
  ],
  [
    "Dispute lost",
    "charge.dispute.closed",
    { ...claim, reason: "dispute", phase: "upheld", effect: "none" },
  ],
  [
    "Credit note issued. Partly refunded €10.00",
    "credit_note.created",
    { ...claim, reason: "credit_note", ...part },
  ],
  [
    "Credit note voided",
    "credit_note.voided",
    { ...claim, reason: "credit_note", phase: "over", effect: "restored" },
  ],
  ["Ids joined by invoice_payment.paid", "invoice_payment.paid", { kind: "linked" }],
  ["Confirmed by charge.updated", "charge.updated", { kind: "confirmed" }],
  ["Hidden by a member", "", { kind: "hidden" }],
])("says: %s", (said, type, ...changes) => {
  expect(text(type, ...changes)).toBe(said);
});
