import type { Reading } from "@growflyer/contracts/fact";
import { wholeClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { EarlyFraudWarning } from "../objects/retractions";
import { retraction } from "../readings";

/** The card's network takes the purchase for fraud. Nothing ever takes the warning back. */
export function readEarlyFraudWarning(event: StripeEvent): Reading {
  const warning = parseObject("fraud warning", EarlyFraudWarning, event.data.object);
  return retraction(
    event,
    [warning.id, warning.charge, warning.payment_intent],
    [wholeClaim(warning.id)],
    `Early fraud warning ${warning.id} takes the purchase back`,
  );
}
