import type { Reading } from "@growflyer/contracts/fact";
import { firstPerson } from "@growflyer/contracts/names/person-name";
import { placeOf } from "@growflyer/contracts/names/place";
import type { StripeEvent } from "./event";
import { optsOut, productOf } from "./metadata";
import type { CheckoutSession } from "./objects/checkout-session";
import { ignored, optOut, purchase } from "./readings";
import { itemOfSession } from "./sold-items";

/** All that names a session's purchase. A subscription names later payments as well, and is not among it. */
export function sessionIds(session: CheckoutSession) {
  return [session.id, session.payment_intent, session.invoice];
}

/** Why a session is not paid, or null when it is. */
export function unpaidBecause({ payment_status }: CheckoutSession): string | null {
  if (payment_status === "unpaid") {
    return "is not paid yet, waiting for checkout.session.async_payment_succeeded";
  }
  return payment_status === "no_payment_required"
    ? "required no payment: a free order or the start of a trial"
    : null;
}

/** What a session tells whose payment has arrived, at the time of the event when no other is given. */
export function readPaidSession(
  event: StripeEvent,
  session: CheckoutSession,
  occurredAt = event.created,
): Reading {
  const name = `Checkout session ${session.id}`;
  if (optsOut(session.metadata)) return optOut(event, sessionIds(session), name);
  if (session.mode === "setup") return ignored(`${name} only saved a payment method`);
  if (session.status === "open" || session.status === "expired") {
    return ignored(`${name} is ${session.status}, not complete`);
  }
  if (session.amount_total === 0) return ignored(`${name} came to nothing: a free order`);
  const { product, quantity } = itemOfSession(session);
  return purchase(
    event,
    sessionIds(session),
    {
      origin: "checkout_session",
      occurredAt,
      ...firstPerson(namesOf(session)),
      ...placeOf([
        session.customer_details?.address,
        ...shippingOf(session).map((to) => to?.address),
      ]),
      product: productOf(session.metadata, product),
      quantity,
      amount: session.amount_total ?? null,
      currency: session.currency ?? null,
      renewal: false,
    },
    `${name} is a purchase`,
    session.line_items ? [] : [{ kind: "session_line_items", objectId: session.id }],
  );
}

/** `name` is the business's where only a business name was collected. */
function namesOf({ customer_details: details, ...session }: CheckoutSession) {
  const named = details?.name === details?.business_name ? null : details?.name;
  return [details?.individual_name, named, ...shippingOf(session).map((to) => to?.name)];
}

/** Where it was before 2025-03-31.basil, and where it is since. */
function shippingOf(
  session: Pick<CheckoutSession, "collected_information" | "shipping_details" | "shipping">,
) {
  return [
    session.collected_information?.shipping_details,
    session.shipping_details,
    session.shipping,
  ];
}
