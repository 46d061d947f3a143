import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { productOf } from "../metadata";
import { CheckoutSession } from "../objects/checkout-session";
import { parseObject } from "../objects/fields";
import { amendment, ignored } from "../readings";
import { sessionIds } from "../session-purchase";
import { itemOfSession } from "../sold-items";

/** What a session sold, which its events do not hold: it was asked for. */
export function readCheckoutSessionLineItems(event: StripeEvent): Reading {
  const session = parseObject("checkout session", CheckoutSession, event.data.object);
  const { product: sold, quantity } = itemOfSession(session);
  const product = productOf(null, sold);
  if (!product) return ignored(`Checkout session ${session.id} names no items`);
  return amendment(
    event,
    sessionIds(session),
    { origin: "line_items", product, quantity },
    `Checkout session ${session.id} says what was sold`,
  );
}
