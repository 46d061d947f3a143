import type { Reading } from "@growflyer/contracts/fact";
import { creditClaim, refundClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { OrderReturn } from "../objects/order";
import { retraction } from "../readings";

/** Some or all products came back, up to API version 2020-08-27; the amount went back by a refund, if one is named. */
export function readOrderReturnCreated(event: StripeEvent): Reading {
  const { id, order, refund, amount, currency } = parseObject(
    "order return",
    OrderReturn,
    event.data.object,
  );
  const claim = refund
    ? refundClaim({ id: refund, amount, currency })
    : creditClaim(id, amount ?? null, currency);
  const because = `Order return ${id} takes back some or all of the order`;
  return retraction(event, [id, order, refund], [claim], because);
}
