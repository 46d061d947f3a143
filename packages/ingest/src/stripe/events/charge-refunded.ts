import type { Reading } from "@growflyer/contracts/fact";
import { chargeIds } from "../charge-identity";
import { readRefunds } from "../charge-refunds";
import type { StripeEvent } from "../event";
import { optsOut } from "../metadata";
import { Charge } from "../objects/charge";
import { parseObject } from "../objects/fields";
import { optOut } from "../readings";

/** Sent for each refund, with the sum of all of them until then. */
export function readChargeRefunded(event: StripeEvent): Reading {
  const charge = parseObject("charge", Charge, event.data.object);
  if (optsOut(charge.metadata)) return optOut(event, chargeIds(charge), `Charge ${charge.id}`);
  return readRefunds(event, charge);
}
