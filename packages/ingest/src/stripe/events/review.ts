import type { Reading } from "@growflyer/contracts/fact";
import { wholeClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { Review } from "../objects/retractions";
import { retraction } from "../readings";

const harmless: readonly unknown[] = ["approved", "acknowledged"];

/** Opened: the merchant looks whether it is fraud. Closed: it is shown only if it was found not to be. */
export function readReview(event: StripeEvent): Reading {
  const review = parseObject("review", Review, event.data.object);
  const closed = event.type === "review.closed";
  const approved = closed && harmless.includes(review.closed_reason ?? review.reason);
  const claim = wholeClaim(review.id, { standing: !approved, stage: closed ? 2 : 1 });
  const because = approved
    ? "approved the payment"
    : closed
      ? "did not approve the payment"
      : "is open: the purchase is hidden until it is approved";
  const ids = [review.id, review.charge, review.payment_intent];
  return retraction(event, ids, [claim], `Review ${review.id} ${because}`);
}
