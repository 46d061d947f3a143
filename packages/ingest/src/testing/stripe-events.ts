/** When the purchases of these events happened: 2025-06-01 12:00:00 UTC, in seconds. */
export const paidAt = 1_748_779_200;

type Json = Record<string, unknown>;
export type TestEvent = Json & { id: string; type: string; data: { object: Json } };

let counter = 0;

/** A snapshot event as Stripe sends it, about `object`. */
export function stripeEvent(type: string, object: Json, over: Json = {}): TestEvent {
  counter += 1;
  return {
    id: `evt_test${String(counter).padStart(8, "0")}`,
    object: "event",
    api_version: "2026-10-28.endive",
    created: paidAt + 3,
    data: { object },
    livemode: true,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    ...over,
  };
}

const nowhere = { city: null, country: null, line1: null, line2: null, postal_code: null };

/** Paid by card. Of 2025 and later: shipping under `collected_information`. */
export function checkoutSession(over: Json = {}): Json {
  return {
    id: "cs_test_a1",
    object: "checkout.session",
    mode: "payment",
    status: "complete",
    payment_status: "paid",
    amount_total: 8900,
    currency: "eur",
    customer: "cus_1",
    created: paidAt - 600,
    payment_intent: "pi_1",
    invoice: null,
    subscription: null,
    livemode: true,
    metadata: { product_name: "Trail Shoes" },
    customer_details: {
      address: { ...nowhere, city: "Berlin", country: "DE", postal_code: "10115", line1: "Weg 1" },
      email: "jenny.rosen@example.com",
      name: "Jenny Rosen",
      phone: "+491701234567",
      tax_ids: null,
      business_name: null,
      individual_name: null,
    },
    collected_information: { shipping_details: null },
    ...over,
  };
}

/** Since 2025-03-31.basil; before, `invoice` is the invoice's id or null, and until 2022-08-01 `order` as well. */
export function charge(over: Json = {}): Json {
  return {
    id: "ch_1",
    object: "charge",
    amount: 8900,
    amount_captured: 8900,
    amount_refunded: 0,
    billing_details: {
      address: { ...nowhere, country: "DE" },
      email: "jenny.rosen@example.com",
      name: "JENNY ROSEN",
      phone: null,
    },
    captured: true,
    created: paidAt,
    currency: "eur",
    customer: "cus_1",
    description: null,
    livemode: true,
    metadata: {},
    paid: true,
    payment_intent: "pi_1",
    payment_method_details: { card: { brand: "visa", country: "US", last4: "4242" }, type: "card" },
    receipt_email: "jenny.rosen@example.com",
    receipt_url: "https://pay.stripe.com/receipts/payment/secret",
    refunded: false,
    shipping: {},
    status: "succeeded",
    ...over,
  };
}

/** Since 2025-03-31.basil; before, with `invoice`. */
export function paymentIntent(over: Json = {}): Json {
  return {
    id: "pi_1",
    object: "payment_intent",
    amount: 8900,
    amount_received: 8900,
    created: paidAt - 300,
    currency: "eur",
    customer: "cus_1",
    description: null,
    latest_charge: "ch_1",
    livemode: true,
    metadata: {},
    shipping: null,
    status: "succeeded",
    ...over,
  };
}

/** As API version 2018-09-24 sent it: no billing details, the card inline. */
export function charge2018(over: Json = {}): Json {
  return {
    id: "ch_old",
    object: "charge",
    amount: 1500,
    amount_refunded: 0,
    captured: true,
    created: paidAt,
    currency: "usd",
    customer: null,
    description: "T-shirt",
    invoice: null,
    livemode: true,
    metadata: {},
    order: "or_1",
    paid: true,
    payment_intent: null,
    refunded: false,
    shipping: null,
    source: {
      id: "card_1",
      object: "card",
      address_city: "Lyon",
      address_country: "FR",
      address_zip: "69001",
      brand: "Visa",
      country: "US",
      last4: "4242",
      name: "Jenny Rosen",
    },
    status: "succeeded",
    ...over,
  };
}

/** As API version 2018-09-24 sent it. */
export function order2018(over: Json = {}): Json {
  return {
    id: "or_1",
    object: "order",
    amount: 1500,
    charge: "ch_old",
    created: paidAt - 900,
    currency: "usd",
    email: "jenny.rosen@example.com",
    items: [
      { amount: 0, description: "Taxes (included)", quantity: null, type: "tax" },
      { amount: 1500, description: "T-shirt", parent: "sk_1", quantity: 2, type: "sku" },
    ],
    livemode: true,
    metadata: {},
    shipping: {
      address: { ...nowhere, city: "San Francisco", country: "US", line1: "1234 Fake Street" },
      name: "Jenny Rosen",
    },
    status: "paid",
    status_transitions: { canceled: null, fulfiled: null, paid: paidAt, returned: null },
    updated: paidAt,
    ...over,
  };
}

/** As API version 2018-09-24 sent it. */
export function orderReturn(over: Json = {}): Json {
  return {
    id: "orret_1",
    object: "order_return",
    amount: 1500,
    created: paidAt + 60,
    currency: "usd",
    items: [{ amount: 1500, description: "T-shirt", parent: "sk_1", quantity: 2, type: "sku" }],
    livemode: true,
    order: "or_1",
    refund: "re_1",
    ...over,
  };
}
