import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { optsOut } from "../metadata";
import { CheckoutSession } from "../objects/checkout-session";
import { parseObject } from "../objects/fields";
import { ignored, optOut } from "../readings";
import { readPaidSession, sessionIds, unpaidBecause } from "../session-purchase";

/** A session that was asked for, not told: when it was paid is not known, when it was begun is. */
export function readCheckoutSessionFound(event: StripeEvent): Reading {
  const session = parseObject("checkout session", CheckoutSession, event.data.object);
  const name = `Checkout session ${session.id}`;
  if (optsOut(session.metadata)) return optOut(event, sessionIds(session), name);
  if (session.payment_status !== "paid") {
    return ignored(`${name} ${unpaidBecause(session) ?? "is not paid"}`);
  }
  return readPaidSession(event, session, session.created ?? event.created);
}
