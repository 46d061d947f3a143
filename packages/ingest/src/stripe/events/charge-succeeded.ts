import type { Reading } from "@growflyer/contracts/fact";
import { readCharge } from "../charge-purchase";
import type { StripeEvent } from "../event";
import { Charge } from "../objects/charge";
import { parseObject } from "../objects/fields";

/**
 * "Succeeded" is also said of an authorisation, whose money is taken later or never: then "captured"
 * follows, or "updated" where Stripe captures asynchronously. The three say the same of the same charge.
 */
export function readChargeSucceeded(event: StripeEvent): Reading {
  return readCharge(event, parseObject("charge", Charge, event.data.object));
}
