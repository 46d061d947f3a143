import type { Reading } from "@growflyer/contracts/fact";
import { isThinEvent, StripeEvent, thinEventHint } from "./event";
import type { StripeEventType } from "./event-types";
import { readChargeCaptured } from "./events/charge-captured";
import { readChargeRefunded } from "./events/charge-refunded";
import { readChargeSucceeded } from "./events/charge-succeeded";
import { readCheckoutSessionAsyncPaymentSucceeded } from "./events/checkout-session-async-payment-succeeded";
import { readCheckoutSessionCompleted } from "./events/checkout-session-completed";
import { readInvoicePaymentPaid } from "./events/invoice-payment-paid";
import { readOrderPaymentSucceeded } from "./events/order-payment-succeeded";
import { readPaymentIntentSucceeded } from "./events/payment-intent-succeeded";
import { parseObject } from "./objects/fields";
import { ignored } from "./readings";

const handlers: Record<StripeEventType, (event: StripeEvent) => Reading> = {
  "charge.captured": readChargeCaptured,
  "charge.refunded": readChargeRefunded,
  "charge.succeeded": readChargeSucceeded,
  "checkout.session.async_payment_succeeded": readCheckoutSessionAsyncPaymentSucceeded,
  "checkout.session.completed": readCheckoutSessionCompleted,
  "invoice_payment.paid": readInvoicePaymentPaid,
  "order.payment_succeeded": readOrderPaymentSucceeded,
  "payment_intent.succeeded": readPaymentIntentSucceeded,
};

/** What a verified event says about a purchase. Pure; throws `invalid` for an event of unknown shape. */
export function readStripeEvent(body: unknown): Reading {
  if (isThinEvent(body)) return ignored(thinEventHint);
  const event = parseObject("event", StripeEvent, body);
  const handler = Object.hasOwn(handlers, event.type)
    ? handlers[event.type as StripeEventType]
    : null;
  return handler ? handler(event) : ignored(`${event.type} is not about a purchase`);
}
