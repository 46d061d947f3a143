/** Why events that one might expect something of change nothing. */
const sentences: Record<string, string> = {
  "charge.expired": "an authorisation ran out before its money was taken",
  "charge.failed":
    "a payment failed. If the buyer tries again, that is told by a charge of its own",
  "charge.pending": "a payment is on its way, waiting for charge.succeeded",
  "checkout.session.async_payment_failed": "a delayed payment failed, so nothing was sold",
  "checkout.session.expired": "a checkout was left without paying",
  "credit_note.updated": "only the text of a credit note changed",
  "customer.created": "a customer is not a purchase yet",
  "customer.subscription.created":
    "a subscription alone is no purchase: it may be a trial, or unpaid. Its invoice tells",
  "customer.subscription.deleted": "a subscription ended, and what was paid for it stays paid",
  "customer.subscription.trial_will_end": "a trial is about to end. Its first invoice will tell",
  "customer.subscription.updated": "a subscription changed. What is paid for it, its invoices tell",
  "invoice.created":
    "an invoice was drafted. Do not select this event at Stripe: it can delay your invoices",
  "invoice.finalized": "an invoice is open, waiting for invoice.paid",
  "invoice.marked_uncollectible": "an invoice was given up, and was never paid",
  "invoice.payment_action_required":
    "an invoice waits for the buyer, who has to confirm the payment",
  "invoice.payment_failed":
    "the payment of an invoice failed. If a later one succeeds, invoice.paid tells",
  "invoice.sent": "an invoice was sent, waiting for invoice.paid",
  "invoice.upcoming": "an invoice is about to be made, and is not paid yet",
  "invoice.voided": "an invoice was voided, and was never paid",
  "order.created": "an order is not paid yet, waiting for order.payment_succeeded",
  "order.payment_failed": "the payment of an order failed, so nothing was sold",
  "payment_intent.amount_capturable_updated":
    "an amount is only authorised, waiting for payment_intent.succeeded",
  "payment_intent.canceled": "a payment was given up before it was made",
  "payment_intent.created": "a payment has only begun, waiting for payment_intent.succeeded",
  "payment_intent.partially_funded": "a bank transfer does not cover the amount yet",
  "payment_intent.payment_failed":
    "an attempt to pay failed. If a later one succeeds, payment_intent.succeeded tells",
  "payment_intent.processing": "a payment is on its way, waiting for payment_intent.succeeded",
  "payment_intent.requires_action": "a payment waits for the buyer, who has to confirm it",
  "setup_intent.succeeded": "a payment method was saved, and nothing was paid",
};

/** Families none of whose events is about a purchase. */
const families: Record<string, string> = {
  "payout.": "money went to your bank account, which sells nothing",
  "topup.": "you topped up your balance, which sells nothing",
  "transfer.": "money went to another account, which sells nothing",
};

/** A sentence for the envelope log about an event that no handler reads. */
export function noPurchaseBecause(type: string): string {
  const known = Object.hasOwn(sentences, type) ? sentences[type] : null;
  const family = Object.keys(families).find((prefix) => type.startsWith(prefix));
  const because = known ?? (family ? families[family] : null);
  return because ? `${type}: ${because}` : `${type} is not about a purchase`;
}
