import type { Reading } from "@growflyer/contracts/fact";
import { firstName } from "../names/first-name";
import { placeOf } from "../place";
import type { StripeEvent } from "./event";
import { optsOut, productOf } from "./metadata";
import type { CheckoutSession } from "./objects/checkout-session";
import { productName } from "./product-name";
import { ignored, optOut, purchase } from "./readings";

/** All that names a session's purchase. A subscription names later payments as well, and is not among it. */
export function sessionIds(session: CheckoutSession) {
  return [session.id, session.payment_intent, session.invoice];
}

/** What a session tells whose payment has arrived. */
export function readPaidSession(event: StripeEvent, session: CheckoutSession): Reading {
  const name = `Checkout session ${session.id}`;
  if (session.mode === "setup") return ignored(`${name} only saved a payment method`);
  if (session.status === "open" || session.status === "expired") {
    return ignored(`${name} is ${session.status}, not complete`);
  }
  if (optsOut(session.metadata)) return optOut(event, sessionIds(session), name);
  if (session.amount_total === 0) return ignored(`${name} came to nothing: a free order`);
  const [item] = session.line_items?.data ?? [];
  const [shown] = session.display_items ?? [];
  const described = productName(item?.description) ?? productName(shown?.custom?.name);
  return purchase(
    event,
    sessionIds(session),
    {
      origin: "checkout_session",
      occurredAt: event.created,
      name: buyerName(session),
      ...placeOf([
        session.customer_details?.address,
        ...shippingOf(session).map((to) => to?.address),
      ]),
      product: productOf(session.metadata, described),
      quantity: item?.quantity ?? shown?.quantity ?? null,
      amount: session.amount_total ?? null,
      currency: session.currency ?? null,
    },
    `${name} is a purchase`,
  );
}

/** `name` is the business's where only a business name was collected. */
function buyerName({ customer_details: details, ...session }: CheckoutSession): string | null {
  const named = details?.name === details?.business_name ? null : details?.name;
  const candidates = [
    details?.individual_name,
    named,
    ...shippingOf(session).map((to) => to?.name),
  ];
  for (const candidate of candidates) {
    const name = firstName(candidate);
    if (name) return name;
  }
  return null;
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
