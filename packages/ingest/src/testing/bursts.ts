import fc from "fast-check";
import { aftermaths } from "./aftermaths";
import { invoice, invoicePayment, preBasilInvoice } from "./stripe-billing";
import {
  charge,
  charge2018,
  checkoutSession,
  order2018,
  paidAt,
  paymentIntent,
  stripeEvent,
  type TestEvent,
} from "./stripe-events";

/** All events of one purchase as Stripe sends them, and what must become of them in whatever order. */
export type Burst = {
  kind: string;
  aftermath: string;
  events: TestEvent[];
  expected: { name: string; productName: string | null; amount: bigint; currency: string };
  retracted: boolean;
};

type Json = Record<string, unknown>;
export type Ids = { ch: string; pi: string; cs: string; in: string; or: string; n: number };
export type Sale = Pick<Burst, "events" | "expected"> & { hasInvoice: boolean; paid: Json };

const shoes = { name: "Jenny", productName: "Trail Shoes", amount: 8900n, currency: "eur" };
const plan = { name: "Jenny", productName: "Pro plan", amount: 1900n, currency: "gbp" };
const sterling = { amount: 1900, amount_captured: 1900, currency: "gbp" };
const subscribed = { ...sterling, description: "Subscription creation" };

function chargeOf(ids: Ids, over: Json = {}) {
  return charge({ id: ids.ch, payment_intent: ids.pi, ...over });
}
function intentOf(ids: Ids, over: Json = {}) {
  return paymentIntent({ id: ids.pi, latest_charge: ids.ch, ...over });
}
function sessionOf(ids: Ids, over: Json = {}) {
  return checkoutSession({ id: ids.cs, payment_intent: ids.pi, ...over });
}
const subscriptionSession = (ids: Ids) =>
  sessionOf(ids, {
    mode: "subscription",
    payment_intent: null,
    invoice: ids.in,
    amount_total: 1900,
    currency: "gbp",
    metadata: {},
  });
const paidIntent = (ids: Ids) =>
  intentOf(ids, { ...subscribed, amount_received: 1900, amount_captured: undefined });

/** What Stripe sends for each kind of purchase. `paid` is the charge as it stands in the end. */
const sales: Record<string, (ids: Ids) => Sale> = {
  "one-off checkout": (ids) => ({
    events: [
      stripeEvent("charge.succeeded", chargeOf(ids)),
      stripeEvent("payment_intent.succeeded", intentOf(ids)),
      stripeEvent("checkout.session.completed", sessionOf(ids)),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "payment link with its items": (ids) => ({
    events: [
      stripeEvent("charge.succeeded", chargeOf(ids)),
      stripeEvent("checkout.session.completed", sessionOf(ids, { metadata: {} })),
      stripeEvent("growflyer.checkout_session.line_items", {
        id: ids.cs,
        object: "checkout.session",
        line_items: { data: [{ description: "Trail Shoes", quantity: 2 }], has_more: false },
      }),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "direct charge": (ids) => ({
    events: [
      stripeEvent(
        "charge.failed",
        chargeOf(ids, { id: `${ids.ch}f`, status: "failed", paid: false }),
      ),
      stripeEvent("charge.succeeded", chargeOf(ids, { description: "Trail Shoes" })),
      stripeEvent("payment_intent.succeeded", intentOf(ids, { description: "Trail Shoes" })),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "charge that is corrected": (ids) => ({
    events: [
      stripeEvent(
        "charge.succeeded",
        chargeOf(ids, { metadata: { product_name: "Alpha (draft)" } }),
      ),
      stripeEvent("charge.updated", chargeOf(ids, { metadata: { product_name: "Trail Shoes" } }), {
        created: paidAt + 60,
      }),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "delayed capture": (ids) => ({
    events: [
      stripeEvent("charge.succeeded", chargeOf(ids, { captured: false, amount_captured: 0 })),
      stripeEvent("charge.captured", chargeOf(ids, { description: "Trail Shoes" })),
      stripeEvent("payment_intent.succeeded", intentOf(ids)),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "asynchronous method": (ids) => ({
    events: [
      stripeEvent("checkout.session.completed", sessionOf(ids, { payment_status: "unpaid" })),
      stripeEvent("charge.pending", chargeOf(ids, { status: "pending", paid: false })),
      stripeEvent("checkout.session.async_payment_succeeded", sessionOf(ids)),
      stripeEvent("charge.succeeded", chargeOf(ids)),
      stripeEvent("payment_intent.succeeded", intentOf(ids)),
    ],
    expected: shoes,
    hasInvoice: false,
    paid: chargeOf(ids),
  }),
  "invoice before basil": (ids) => ({
    events: [
      stripeEvent("invoice.paid", oldInvoice(ids)),
      stripeEvent("invoice.payment_succeeded", oldInvoice(ids)),
      stripeEvent("charge.succeeded", chargeOf(ids, { ...subscribed, invoice: ids.in })),
      stripeEvent("payment_intent.succeeded", { ...paidIntent(ids), invoice: ids.in }),
    ],
    expected: plan,
    hasInvoice: true,
    paid: chargeOf(ids, { ...subscribed, invoice: ids.in }),
  }),
  "invoice since basil": (ids) => ({
    events: [
      stripeEvent("invoice.paid", invoice({ id: ids.in })),
      stripeEvent("charge.succeeded", chargeOf(ids, subscribed)),
      stripeEvent("payment_intent.succeeded", paidIntent(ids)),
      stripeEvent("invoice_payment.paid", paymentOf(ids)),
    ],
    expected: plan,
    hasInvoice: true,
    paid: chargeOf(ids, subscribed),
  }),
  "subscription checkout before basil": (ids) => ({
    events: [
      stripeEvent("checkout.session.completed", subscriptionSession(ids)),
      stripeEvent("invoice.paid", oldInvoice(ids)),
      stripeEvent("charge.succeeded", chargeOf(ids, { ...subscribed, invoice: ids.in })),
      stripeEvent("payment_intent.succeeded", { ...paidIntent(ids), invoice: ids.in }),
    ],
    expected: plan,
    hasInvoice: true,
    paid: chargeOf(ids, { ...subscribed, invoice: ids.in }),
  }),
  "subscription checkout since basil": (ids) => ({
    events: [
      stripeEvent("checkout.session.completed", subscriptionSession(ids)),
      stripeEvent("invoice.paid", invoice({ id: ids.in })),
      stripeEvent("charge.succeeded", chargeOf(ids, subscribed)),
      stripeEvent("payment_intent.succeeded", paidIntent(ids)),
      stripeEvent("invoice_payment.paid", paymentOf(ids)),
      stripeEvent("customer.subscription.created", { id: `sub_${ids.n}`, object: "subscription" }),
    ],
    expected: plan,
    hasInvoice: true,
    paid: chargeOf(ids, subscribed),
  }),
  "legacy order": (ids) => ({
    events: [
      stripeEvent("order.payment_succeeded", order2018({ id: ids.or, charge: ids.ch })),
      stripeEvent("order.updated", order2018({ id: ids.or, charge: ids.ch })),
      stripeEvent("charge.succeeded", charge2018({ id: ids.ch, order: ids.or })),
    ],
    expected: { name: "Jenny", productName: "T-shirt", amount: 1500n, currency: "usd" },
    hasInvoice: false,
    paid: charge2018({ id: ids.ch, order: ids.or }),
  }),
};

function oldInvoice(ids: Ids) {
  return preBasilInvoice({ id: ids.in, charge: ids.ch, payment_intent: ids.pi });
}
function paymentOf(ids: Ids) {
  return invoicePayment({
    id: `inpay_${ids.n}`,
    invoice: ids.in,
    payment: { payment_intent: ids.pi, type: "payment_intent" },
  });
}

let bursts = 0;

/** A burst of any kind with ids of its own, its events in the order in which they happened. */
export const anyBurst: fc.Arbitrary<Burst> = fc
  .record({
    kind: fc.constantFrom(...Object.keys(sales)),
    aftermath: fc.constantFrom(...Object.keys(aftermaths)),
  })
  .map(({ kind, aftermath }) => {
    bursts += 1;
    const n = bursts;
    const ids = {
      ch: `ch_b${n}`,
      pi: `pi_b${n}`,
      cs: `cs_b${n}`,
      in: `in_b${n}`,
      or: `or_b${n}`,
      n,
    };
    const sale = sales[kind]?.(ids);
    const after = sale && aftermaths[aftermath]?.(ids, sale);
    if (!sale || !after) throw new Error("Chosen from what there is");
    const events = [...sale.events, ...after.events];
    return { kind, aftermath, events, expected: sale.expected, retracted: after.retracted };
  });

/** The events in any order, some of them twice. */
export function shuffled(events: readonly TestEvent[]): fc.Arbitrary<TestEvent[]> {
  return fc.subarray([...events]).chain((twice) =>
    fc.shuffledSubarray([...events, ...twice], {
      minLength: events.length + twice.length,
      maxLength: events.length + twice.length,
    }),
  );
}
