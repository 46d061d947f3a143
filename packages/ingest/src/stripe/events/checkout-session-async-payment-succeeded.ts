import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { CheckoutSession } from "../objects/checkout-session";
import { parseObject } from "../objects/fields";
import { readPaidSession } from "../session-purchase";

/** A delayed payment method has paid, whatever the session's snapshot says about it. */
export function readCheckoutSessionAsyncPaymentSucceeded(event: StripeEvent): Reading {
  return readPaidSession(
    event,
    parseObject("checkout session", CheckoutSession, event.data.object),
  );
}
