import { randomBytes } from "node:crypto";
import Stripe from "stripe";

/** Stripe's own library signs, so that what is tested is Stripe's signature and not our idea of it. */
const { webhooks } = new Stripe("sk_test_unused");

export const randomId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;

type Sale = {
  paymentIntent?: string;
  name?: string | null;
  city?: string | null;
  country?: string | null;
  product?: string;
  livemode?: boolean;
};

/** As Stripe sends it for a paid one-off Checkout, with the fields that matter here. */
export function checkoutCompleted(sale: Sale = {}) {
  const { paymentIntent = randomId("pi"), livemode = true, product = "Trail Shoes" } = sale;
  const { name = "Jane Doe", city = "Berlin", country = "DE" } = sale;
  return event("checkout.session.completed", livemode, {
    id: randomId("cs"),
    object: "checkout.session",
    amount_total: 12900,
    currency: "eur",
    customer_details: {
      name,
      email: "jane@buyer.example",
      address: { city, country, line1: "Street 1" },
    },
    livemode,
    metadata: { product_name: product },
    mode: "payment",
    payment_intent: paymentIntent,
    payment_status: "paid",
    status: "complete",
  });
}

export function chargeSucceeded(sale: Sale & { description?: string | null } = {}) {
  const { paymentIntent = randomId("pi"), livemode = true, name = "Jane Doe" } = sale;
  const { city = "Berlin", country = "DE", description = "Trail Shoes" } = sale;
  return event("charge.succeeded", livemode, {
    id: randomId("ch"),
    object: "charge",
    amount: 12900,
    amount_captured: 12900,
    amount_refunded: 0,
    billing_details: { name, email: "jane@buyer.example", address: { city, country } },
    captured: true,
    created: Math.floor(Date.now() / 1000),
    currency: "eur",
    description,
    livemode,
    metadata: {},
    paid: true,
    payment_intent: paymentIntent,
    refunded: false,
    status: "succeeded",
  });
}

/** A full refund of whatever was paid with this payment intent. */
export function chargeRefunded(paymentIntent: string) {
  const charge = chargeSucceeded({ paymentIntent }).data.object;
  return event("charge.refunded", true, { ...charge, amount_refunded: 12900, refunded: true });
}

/** One refund, of any part of what was paid. */
export function refundCreated(refund: { paymentIntent: string; amount: number }) {
  return event("refund.created", true, {
    id: randomId("re"),
    object: "refund",
    amount: refund.amount,
    charge: null,
    currency: "eur",
    payment_intent: refund.paymentIntent,
    status: "succeeded",
  });
}

type Dispute = { paymentIntent: string; dispute: string; status?: string };

export function disputeCreated(dispute: Dispute) {
  return disputeEvent("charge.dispute.created", { status: "needs_response", ...dispute });
}

export function disputeClosed(dispute: Dispute) {
  return disputeEvent("charge.dispute.closed", dispute);
}

function disputeEvent(type: string, { paymentIntent, dispute, status }: Dispute) {
  return event(type, true, {
    id: dispute,
    object: "dispute",
    amount: 12900,
    charge: null,
    currency: "eur",
    payment_intent: paymentIntent,
    status,
  });
}

type Bill = { invoice?: string; line: string; renewal?: boolean };

/** As since 2025-03-31.basil: the invoice does not name the payment that paid it. */
export function invoicePaid({ invoice = randomId("in"), line, renewal = false }: Bill) {
  return event("invoice.paid", true, {
    id: invoice,
    object: "invoice",
    amount_paid: 1900,
    billing_reason: renewal ? "subscription_cycle" : "subscription_create",
    currency: "eur",
    customer_address: { city: null, country: "DE" },
    customer_email: "jane@buyer.example",
    customer_name: "Jane Doe",
    lines: { object: "list", data: [{ amount: 1900, description: line, quantity: 1 }] },
    status: "paid",
    status_transitions: { paid_at: Math.floor(Date.now() / 1000) },
  });
}

/** What ties an invoice to its payment since then. */
export function invoicePaymentPaid(ids: { invoice: string; paymentIntent: string }) {
  return event("invoice_payment.paid", true, {
    id: randomId("inpay"),
    object: "invoice_payment",
    invoice: ids.invoice,
    payment: { type: "payment_intent", payment_intent: ids.paymentIntent },
    status: "paid",
  });
}

function event<T extends object>(type: string, livemode: boolean, object: T) {
  return {
    id: randomId("evt"),
    object: "event",
    api_version: "2026-10-28.endive",
    created: Math.floor(Date.now() / 1000),
    data: { object },
    livemode,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
}

export function sign(payload: string, secret: string, timestamp = Math.floor(Date.now() / 1000)) {
  return webhooks.generateTestHeaderString({ payload, secret, timestamp });
}

/** POSTs an event as Stripe would: signed, and exactly the bytes that were signed. */
export function deliver(webhookUrl: string, secret: string, body: object): Promise<Response> {
  const payload = JSON.stringify(body, null, 2);
  return fetch(webhookUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": sign(payload, secret) },
    body: payload,
  });
}
