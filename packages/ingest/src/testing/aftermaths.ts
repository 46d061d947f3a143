import type { Ids, Sale } from "./bursts";
import { creditNote } from "./stripe-billing";
import { stripeEvent, type TestEvent } from "./stripe-events";
import { dispute, refund } from "./stripe-retractions";

type Json = Record<string, unknown>;
type Aftermath = (ids: Ids, sale: Sale) => { events: TestEvent[]; retracted: boolean };

/** What may become of any purchase afterwards. */
export const aftermaths: Record<string, Aftermath> = {
  none: () => ({ events: [], retracted: false }),
  refund: (ids, { paid }) => ({
    events: [
      stripeEvent("charge.refunded", { ...paid, amount_refunded: paid.amount, refunded: true }),
      stripeEvent("refund.created", refundOf(ids, paid, 1, Number(paid.amount), "pending")),
      stripeEvent("charge.refund.updated", refundOf(ids, paid, 1, Number(paid.amount))),
    ],
    retracted: true,
  }),
  "refund of a part": (ids, { paid }) => ({
    events: [
      stripeEvent("charge.refunded", { ...paid, amount_refunded: 500, refunded: false }),
      stripeEvent("refund.created", refundOf(ids, paid, 1, 500)),
    ],
    retracted: false,
  }),
  "refunds of all parts": (ids, { paid }) => ({
    events: [
      stripeEvent("refund.created", refundOf(ids, paid, 1, 500)),
      stripeEvent("refund.created", refundOf(ids, paid, 2, Number(paid.amount) - 500)),
      stripeEvent("charge.refunded", { ...paid, amount_refunded: 500, refunded: false }),
    ],
    retracted: true,
  }),
  "refund that fails": (ids, { paid }) => ({
    events: [
      stripeEvent("charge.refunded", { ...paid, amount_refunded: paid.amount, refunded: true }),
      stripeEvent("refund.created", refundOf(ids, paid, 1, Number(paid.amount))),
      stripeEvent("refund.failed", refundOf(ids, paid, 1, Number(paid.amount), "failed")),
    ],
    retracted: false,
  }),
  "dispute that is lost": (ids, { paid }) => ({
    events: [
      stripeEvent("charge.dispute.created", disputeOf(ids, paid, "needs_response")),
      stripeEvent("charge.dispute.closed", disputeOf(ids, paid, "lost")),
    ],
    retracted: true,
  }),
  "dispute that is won": (ids, { paid }) => ({
    events: [
      stripeEvent("charge.dispute.created", disputeOf(ids, paid, "needs_response")),
      stripeEvent("charge.dispute.closed", disputeOf(ids, paid, "won")),
    ],
    retracted: false,
  }),
  "credit note": (ids, sale) => crediting(ids, sale, ["issued"]),
  "voided credit note": (ids, sale) => crediting(ids, sale, ["issued", "void"]),
};

function refundOf(ids: Ids, paid: Json, part: number, amount: number, status = "succeeded") {
  const { currency, payment_intent } = paid;
  return refund({
    id: `re_${ids.n}_${part}`,
    charge: ids.ch,
    payment_intent,
    amount,
    currency,
    status,
  });
}
function disputeOf(ids: Ids, paid: Json, status: string) {
  const { currency, payment_intent, amount } = paid;
  return dispute({ id: `dp_${ids.n}`, charge: ids.ch, payment_intent, amount, currency, status });
}
function crediting(ids: Ids, { hasInvoice }: Sale, states: ("issued" | "void")[]) {
  if (!hasInvoice) return { events: [], retracted: false };
  const types = { issued: "credit_note.created", void: "credit_note.voided" };
  const note = { id: `cn_${ids.n}`, invoice: ids.in, refunds: [], out_of_band_amount: 1900 };
  return {
    events: states.map((status) => stripeEvent(types[status], creditNote({ ...note, status }))),
    retracted: !states.includes("void"),
  };
}
