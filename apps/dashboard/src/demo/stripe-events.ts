import type { Buyer } from "./invent-buyer";

export type DemoPurchase = {
  /** Makes the ids of the event and of all objects in it; letters and digits. */
  id: string;
  buyer: Buyer;
  product: string;
  /** In cents. */
  amount: number;
  currency: string;
  at: Date;
};

/**
 * What Stripe sends in test mode when somebody has paid at a checkout, with the fields that matter.
 * https://docs.stripe.com/api/checkout/sessions/object
 */
export function checkoutCompleted({ id, buyer, product, amount, currency, at }: DemoPurchase) {
  const created = unixSeconds(at);
  return testEvent(`evt_demo${id}`, "checkout.session.completed", created, {
    id: `cs_test_demo${id}`,
    object: "checkout.session",
    amount_subtotal: amount,
    amount_total: amount,
    created,
    currency,
    customer_details: {
      address: {
        city: buyer.city,
        country: buyer.country,
        line1: null,
        line2: null,
        postal_code: null,
        state: null,
      },
      email: `${id}@buyer.example`,
      name: `${buyer.firstName} ${buyer.lastName}`,
      phone: null,
    },
    livemode: false,
    metadata: { product_name: product },
    mode: "payment",
    payment_intent: paymentIntentOf(id),
    payment_status: "paid",
    status: "complete",
  });
}

/**
 * What Stripe sends when that purchase was refunded in full.
 * https://docs.stripe.com/api/charges/object
 */
export function chargeRefunded({
  id,
  amount,
  currency,
  at,
}: Omit<DemoPurchase, "buyer" | "product">) {
  const created = unixSeconds(at);
  return testEvent(`evt_demo${id}refund`, "charge.refunded", created, {
    id: `ch_demo${id}`,
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: amount,
    captured: true,
    created,
    currency,
    livemode: false,
    metadata: {},
    paid: true,
    payment_intent: paymentIntentOf(id),
    refunded: true,
    status: "succeeded",
  });
}

function testEvent(id: string, type: string, created: number, object: Record<string, unknown>) {
  return {
    id,
    object: "event",
    api_version: "2026-10-28.endive",
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
}

/** The id by which a refund names its purchase. */
function paymentIntentOf(id: string): string {
  return `pi_demo${id}`;
}

function unixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
