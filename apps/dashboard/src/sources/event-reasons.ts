import { legacyStripeEvents, stripeEvents } from "@growflyer/ingest/stripe/event-types";

type Selectable = (typeof stripeEvents)[number];

/** Why each event is worth selecting at Stripe, in a few words. */
const reasons: Record<Selectable, string> = {
  "checkout.session.completed": "A checkout was paid: knows the name, the place and the product",
  "checkout.session.async_payment_succeeded":
    "The same for payments that take days, like bank debits",
  "payment_intent.succeeded": "A payment made without Stripe’s checkout page",
  "charge.succeeded": "The cardholder’s name and place, where nothing else knows them",
  "charge.captured": "A payment that was only reserved is now taken",
  "charge.updated": "The same, where Stripe takes the money a moment after the sale",
  "invoice.paid": "Names the product of a subscription, and tells new ones from renewals",
  "invoice_payment.paid": "Ties a subscription’s payment to its invoice, so that it counts once",
  "charge.refunded": "A refund: takes the popup back from visitors",
  "refund.created": "The same, refund by refund, so that several add up rightly",
  "refund.updated": "How a refund goes on that takes days",
  "refund.failed": "A refund did not arrive: the sale stands after all",
  "charge.dispute.created": "A buyer’s bank disputes the payment: hides the popup at once",
  "charge.dispute.updated": "How the dispute goes on",
  "charge.dispute.closed": "Brings the popup back if you won, and takes it away if you lost",
  "charge.dispute.funds_reinstated": "A dispute that you won after all, like by an appeal",
  "credit_note.created": "A paid invoice was credited: takes the popup back",
  "credit_note.voided": "The credit was a mistake: brings the popup back",
  "radar.early_fraud_warning.created": "The card’s network reports fraud: hides the popup at once",
  "radar.early_fraud_warning.updated": "The same, if the first report was missed",
  "review.opened": "You look whether a payment is fraud: hides the popup meanwhile",
  "review.closed": "Brings the popup back if you approved the payment",
};

/** The events to select, with a reason for each. */
export const eventsToSelect = stripeEvents.map((type) => ({ type, reason: reasons[type] }));

/** Events of old API versions, which most accounts cannot select. */
export const legacyEvents: readonly string[] = legacyStripeEvents;
