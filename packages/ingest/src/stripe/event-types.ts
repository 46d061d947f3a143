/** The events to select at Stripe: those that tell of a purchase, take it back, or tie its events together. */
export const stripeEvents = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "payment_intent.succeeded",
  "charge.succeeded",
  "charge.captured",
  "charge.refunded",
  "invoice_payment.paid",
] as const;

/** Sent only to accounts on an API version before 2022-08-01; others cannot select them. */
export const legacyStripeEvents = ["order.payment_succeeded"] as const;

export type StripeEventType = (typeof stripeEvents | typeof legacyStripeEvents)[number];
