import type { Reading } from "@growflyer/contracts/fact";
import { chargeIds } from "../charge-purchase";
import type { StripeEvent } from "../event";
import { Charge } from "../objects/charge";
import { parseObject } from "../objects/fields";
import { link, retraction } from "../readings";

/** Sent for each refund, also of a part: only the full amount takes the purchase back. */
export function readChargeRefunded(event: StripeEvent): Reading {
  const charge = parseObject("charge", Charge, event.data.object);
  const name = `Charge ${charge.id}`;
  if (charge.refunded) return retraction(event, chargeIds(charge), `${name} was refunded in full`);
  return link(event, chargeIds(charge), `${name} was refunded in part and stays a purchase`);
}
