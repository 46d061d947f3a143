import type { Reading } from "@growflyer/contracts/fact";
import { buyerIn } from "./buyer";
import { isThinEvent, StripeEvent } from "./event";
import type { StripeEventType } from "./event-types";
import { readChargeDispute } from "./events/charge-dispute";
import { readChargeFound } from "./events/charge-found";
import { readChargeRefunded } from "./events/charge-refunded";
import { readChargeSucceeded } from "./events/charge-succeeded";
import { readCheckoutSessionAsyncPaymentSucceeded } from "./events/checkout-session-async-payment-succeeded";
import { readCheckoutSessionCompleted } from "./events/checkout-session-completed";
import { readCheckoutSessionFound } from "./events/checkout-session-found";
import { readCheckoutSessionLineItems } from "./events/checkout-session-line-items";
import { readCreditNote } from "./events/credit-note";
import { readInvoicePaid } from "./events/invoice-paid";
import { readInvoicePaymentPaid } from "./events/invoice-payment-paid";
import { noPurchaseBecause } from "./events/no-purchase";
import { readOrderReturnCreated } from "./events/order-return-created";
import { readOrderUpdated } from "./events/order-updated";
import { readPaymentIntentSucceeded } from "./events/payment-intent-succeeded";
import { readEarlyFraudWarning } from "./events/radar-early-fraud-warning";
import { readRefund } from "./events/refund";
import { readReview } from "./events/review";
import { readThinEvent } from "./events/thin-event";
import { parseObject } from "./objects/fields";
import { ignored } from "./readings";

const handlers: Record<StripeEventType, (event: StripeEvent) => Reading> = {
  "charge.captured": readChargeSucceeded,
  "charge.dispute.closed": readChargeDispute,
  "charge.dispute.created": readChargeDispute,
  "charge.dispute.funds_reinstated": readChargeDispute,
  "charge.dispute.funds_withdrawn": readChargeDispute,
  "charge.dispute.updated": readChargeDispute,
  "charge.refund.updated": readRefund,
  "charge.refunded": readChargeRefunded,
  "charge.succeeded": readChargeSucceeded,
  "charge.updated": readChargeSucceeded,
  "checkout.session.async_payment_succeeded": readCheckoutSessionAsyncPaymentSucceeded,
  "checkout.session.completed": readCheckoutSessionCompleted,
  "credit_note.created": readCreditNote,
  "credit_note.voided": readCreditNote,
  "growflyer.charge.found": readChargeFound,
  "growflyer.charge.refunds": readChargeRefunded,
  "growflyer.checkout_session.found": readCheckoutSessionFound,
  "growflyer.checkout_session.line_items": readCheckoutSessionLineItems,
  "growflyer.invoice.found": readInvoicePaid,
  "growflyer.invoice_payment.found": readInvoicePaymentPaid,
  "invoice.paid": readInvoicePaid,
  "invoice.payment_succeeded": readInvoicePaid,
  "invoice_payment.paid": readInvoicePaymentPaid,
  "order.payment_succeeded": readOrderUpdated,
  "order.updated": readOrderUpdated,
  "order_return.created": readOrderReturnCreated,
  "payment_intent.succeeded": readPaymentIntentSucceeded,
  "radar.early_fraud_warning.created": readEarlyFraudWarning,
  "radar.early_fraud_warning.updated": readEarlyFraudWarning,
  "refund.created": readRefund,
  "refund.failed": readRefund,
  "refund.updated": readRefund,
  "review.closed": readReview,
  "review.opened": readReview,
};

/** What a verified event says about a purchase. Pure; throws `invalid` for an event of unknown shape. */
export function readStripeEvent(body: unknown): Reading {
  if (isThinEvent(body)) return readThinEvent(body);
  const event = parseObject("event", StripeEvent, body);
  const handler = Object.hasOwn(handlers, event.type)
    ? handlers[event.type as StripeEventType]
    : null;
  const reading = handler ? handler(event) : ignored(noPurchaseBecause(event.type));
  const buyer = buyerIn(event.data.object);
  return buyer ? { ...reading, buyer } : reading;
}
