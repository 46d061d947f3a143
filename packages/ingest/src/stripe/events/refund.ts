import type { Reading } from "@growflyer/contracts/fact";
import { refundClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { Refund } from "../objects/retractions";
import { retraction } from "../readings";

/** Created, updated or failed, under its newer and its older name: the status tells all. */
export function readRefund(event: StripeEvent): Reading {
  const refund = parseObject("refund", Refund, event.data.object);
  const claim = refundClaim(refund);
  return retraction(
    event,
    [refund.id, refund.charge, refund.payment_intent],
    [claim],
    claim.standing
      ? `Refund ${refund.id} takes back some or all of the amount`
      : `Refund ${refund.id} did not happen: its status is ${refund.status}`,
  );
}
