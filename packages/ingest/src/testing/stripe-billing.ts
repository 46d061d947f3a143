import { paidAt } from "./stripe-events";

type Json = Record<string, unknown>;

/** The first invoice of a subscription, since 2025-03-31.basil: it names no payment. */
export function invoice(over: Json = {}): Json {
  return {
    ...commonInvoice(),
    lines: listOf([
      {
        id: "il_1",
        object: "line_item",
        amount: 1900,
        currency: "gbp",
        description: "1 × Pro plan (at £19.00 / month)",
        parent: {
          type: "subscription_item_details",
          invoice_item_details: null,
          subscription_item_details: { proration: false, subscription: "sub_1" },
        },
        pricing: { type: "price_details", price_details: { price: "price_1", product: "prod_1" } },
        quantity: 1,
      },
    ]),
    parent: {
      type: "subscription_details",
      subscription_details: { metadata: {}, subscription: "sub_1" },
    },
    ...over,
  };
}

/** The same before 2025-03-31.basil: with its payment, and prices on its lines. */
export function preBasilInvoice(over: Json = {}): Json {
  return {
    ...commonInvoice(),
    charge: "ch_1",
    paid: true,
    payment_intent: "pi_1",
    subscription: "sub_1",
    subscription_details: { metadata: {} },
    lines: listOf([
      {
        id: "il_1",
        object: "line_item",
        amount: 1900,
        currency: "gbp",
        description: "1 × Pro plan (at £19.00 / month)",
        price: { id: "price_1", object: "price", product: "prod_1" },
        proration: false,
        quantity: 1,
        type: "subscription",
      },
    ]),
    ...over,
  };
}

/** As API version 2016-07-06 sent it: no status, no amount paid, no name. */
export function invoice2016(over: Json = {}): Json {
  return {
    id: "in_1",
    object: "invoice",
    amount_due: 1900,
    attempted: true,
    charge: "ch_1",
    closed: true,
    currency: "gbp",
    customer: "cus_1",
    date: paidAt,
    lines: listOf([
      {
        id: "sub_1",
        object: "line_item",
        amount: 1900,
        description: null,
        plan: { id: "gold", object: "plan", amount: 1900, name: "Pro plan" },
        proration: false,
        quantity: 1,
        type: "subscription",
      },
    ]),
    livemode: true,
    metadata: {},
    paid: true,
    subscription: "sub_1",
    total: 1900,
    ...over,
  };
}

/** Says since 2025-03-31.basil which payment paid which invoice. */
export function invoicePayment(over: Json = {}): Json {
  return {
    id: "inpay_1",
    object: "invoice_payment",
    amount_paid: 1900,
    currency: "gbp",
    invoice: "in_1",
    livemode: true,
    payment: { payment_intent: "pi_1", type: "payment_intent" },
    status: "paid",
    ...over,
  };
}

/** Of a paid invoice, all of it by one refund. Before 2025-03-31.basil `refund` instead of `refunds`. */
export function creditNote(over: Json = {}): Json {
  return {
    id: "cn_1",
    object: "credit_note",
    amount: 1900,
    created: paidAt + 60,
    currency: "gbp",
    customer: "cus_1",
    customer_balance_transaction: null,
    invoice: "in_1",
    livemode: true,
    out_of_band_amount: null,
    post_payment_amount: 1900,
    pre_payment_amount: 0,
    refunds: [{ amount_refunded: 1900, refund: "re_1", type: "refund" }],
    status: "issued",
    type: "post_payment",
    ...over,
  };
}

function commonInvoice(): Json {
  return {
    id: "in_1",
    object: "invoice",
    amount_due: 1900,
    amount_paid: 1900,
    billing_reason: "subscription_create",
    created: paidAt - 60,
    currency: "gbp",
    customer: "cus_1",
    customer_address: { city: "Leeds", country: "GB", line1: "Lane 1", postal_code: "LS1" },
    customer_email: "jenny.rosen@example.com",
    customer_name: "Jenny Rosen",
    customer_shipping: null,
    livemode: true,
    metadata: {},
    status: "paid",
    status_transitions: { finalized_at: paidAt - 30, paid_at: paidAt },
  };
}

function listOf(data: Json[]): Json {
  return { object: "list", data, has_more: false };
}
