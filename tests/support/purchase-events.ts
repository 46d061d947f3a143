import { chargeObject, intentObject, type PurchaseIds, sessionObject } from "./purchase-objects";
import { randomId } from "./stripe";

/** An event as Stripe sends it, in the size in which Stripe sends it. */
export type LoadEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: Record<string, unknown> };
  livemode: boolean;
  pending_webhooks: number;
  request: { id: string; idempotency_key: string };
  type: string;
};

/** The five events of one purchase by Checkout, with all of the fields that Stripe sends. */
export function purchaseEvents(product: string): LoadEvent[] {
  const ids: PurchaseIds = {
    charge: randomId("ch"),
    intent: randomId("pi"),
    session: randomId("cs_live"),
    customer: randomId("cus"),
    method: randomId("pm"),
    transaction: randomId("txn"),
  };
  const charge = chargeObject(ids);
  const intent = intentObject(ids);
  return [
    event("payment_intent.created", {
      ...intent,
      amount_received: 0,
      latest_charge: null,
      payment_method: null,
      status: "requires_payment_method",
    }),
    event("charge.succeeded", { ...charge, balance_transaction: null }),
    event("payment_intent.succeeded", intent),
    event("checkout.session.completed", sessionObject(ids, product)),
    event("charge.updated", charge),
  ];
}

const now = () => Math.floor(Date.now() / 1000);

function event(type: string, object: Record<string, unknown>): LoadEvent {
  return {
    id: randomId("evt"),
    object: "event",
    api_version: "2026-10-28.endive",
    created: now(),
    data: { object },
    livemode: true,
    pending_webhooks: 1,
    request: { id: randomId("req"), idempotency_key: randomId("key") },
    type,
  };
}
