import type { Reading } from "@growflyer/contracts/fact";
import { chargeIds } from "../charge-identity";
import { readCharge } from "../charge-purchase";
import { wholeClaim } from "../claims";
import type { StripeEvent } from "../event";
import { Charge } from "../objects/charge";
import { parseObject } from "../objects/fields";
import { retraction } from "../readings";

/**
 * A charge that was asked for, not told. How its dispute ended it does not say, and the dispute's own
 * events may be too old to be had: the purchase is not shown.
 */
export function readChargeFound(event: StripeEvent): Reading {
  const charge = parseObject("charge", Charge, event.data.object);
  const because = `Charge ${charge.id} was disputed`;
  if (!charge.disputed) return readCharge(event, charge);
  return retraction(event, chargeIds(charge), [wholeClaim(charge.id)], because);
}
