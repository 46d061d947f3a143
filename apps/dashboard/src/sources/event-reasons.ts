import { legacyStripeEvents, stripeEvents } from "@growflyer/ingest/stripe/event-types";

type Selectable = (typeof stripeEvents)[number];

/** Why each event is worth selecting at Stripe, in a few words. */
const reasons: Record<Selectable, string> = {
  "checkout.session.completed": "A checkout was paid: knows the name, the place and the product",
  "checkout.session.async_payment_succeeded":
    "The same for payments that take days, like bank debits",
  "payment_intent.succeeded": "A payment made without Stripe’s checkout page",
  "invoice_payment.paid": "Ties a subscription’s payment to its invoice, so that it counts once",
  "charge.succeeded": "The cardholder’s name and place, where nothing else knows them",
  "charge.captured": "A payment that was only reserved is now taken",
  "charge.refunded": "A refund: takes the popup back from visitors",
};

/** The events to select, with a reason for each. */
export const eventsToSelect = stripeEvents.map((type) => ({ type, reason: reasons[type] }));

/** Events of old API versions, which most accounts cannot select. */
export const legacyEvents: readonly string[] = legacyStripeEvents;
