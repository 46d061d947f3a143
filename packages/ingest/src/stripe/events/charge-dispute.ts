import type { Reading } from "@growflyer/contracts/fact";
import { wholeClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { Dispute } from "../objects/retractions";
import { retraction } from "../readings";

/** In the order in which a dispute goes through them: a loss may be appealed and won after all. */
const stages: Record<string, number> = {
  warning_needs_response: 1,
  warning_under_review: 1,
  warning_closed: 2,
  needs_response: 3,
  under_review: 3,
  charge_refunded: 4,
  prevented: 4,
  lost: 4,
  appeal_needs_response: 4,
  appeal_under_review: 4,
  won: 5,
};

/**
 * Created, updated, closed, with the funds withdrawn or reinstated: the status tells all. The purchase is
 * hidden for as long as the buyer's bank may be right.
 */
export function readChargeDispute(event: StripeEvent): Reading {
  const { id, charge, payment_intent, status } = parseObject("dispute", Dispute, event.data.object);
  const known = status && Object.hasOwn(stages, status) ? status : null;
  const standing = known !== "won" && known !== "warning_closed";
  const claim = wholeClaim(id, { standing, stage: stages[known ?? "needs_response"] ?? 3 });
  const because = standing
    ? `Dispute ${id} takes the purchase back${known ? `: its status is ${known}` : ""}`
    : `Dispute ${id} is over without effect: its status is ${known}`;
  return retraction(event, [id, charge, payment_intent], [claim], because);
}
