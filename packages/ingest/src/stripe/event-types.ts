/**
 * The events to select at Stripe: those that tell of a purchase, take it back, or tie its events together.
 * Never `invoice.created`: Stripe may hold back the merchant's own invoices while it waits for an answer.
 */
export const stripeEvents = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "payment_intent.succeeded",
  "charge.succeeded",
  "charge.captured",
  "charge.updated",
  "invoice.paid",
  "invoice_payment.paid",
  "charge.refunded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_reinstated",
  "credit_note.created",
  "credit_note.voided",
  "radar.early_fraud_warning.created",
  "radar.early_fraud_warning.updated",
  "review.opened",
  "review.closed",
] as const;

/** Sent only to accounts on old API versions, or under an older name of what is selected already. */
export const legacyStripeEvents = [
  "invoice.payment_succeeded",
  "charge.refund.updated",
  "order.payment_succeeded",
  "order.updated",
  "order_return.created",
] as const;

/** Answers of Stripe's API, stored as if they were events. Stripe never sends them. */
export const foundEvents = [
  "growflyer.checkout_session.found",
  "growflyer.checkout_session.line_items",
  "growflyer.charge.found",
  "growflyer.charge.refunds",
  "growflyer.invoice.found",
  "growflyer.invoice_payment.found",
] as const;

export type StripeEventType =
  | (typeof stripeEvents | typeof legacyStripeEvents | typeof foundEvents)[number]
  | "charge.dispute.funds_withdrawn";
