import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { optsOut } from "../metadata";
import { CheckoutSession } from "../objects/checkout-session";
import { parseObject } from "../objects/fields";
import { ignored, optOut } from "../readings";
import { readPaidSession, sessionIds, unpaidBecause } from "../session-purchase";

/** Completed is not yet paid: with a delayed payment method the money comes days later, or never. */
export function readCheckoutSessionCompleted(event: StripeEvent): Reading {
  const session = parseObject("checkout session", CheckoutSession, event.data.object);
  const name = `Checkout session ${session.id}`;
  // Known at once and for good, although a charge may succeed before the session is paid.
  if (optsOut(session.metadata)) return optOut(event, sessionIds(session), name);
  const unpaid = unpaidBecause(session);
  return unpaid ? ignored(`${name} ${unpaid}`) : readPaidSession(event, session);
}
