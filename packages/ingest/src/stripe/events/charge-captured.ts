import type { Reading } from "@growflyer/contracts/fact";
import { readCharge } from "../charge-purchase";
import type { StripeEvent } from "../event";
import { Charge } from "../objects/charge";
import { parseObject } from "../objects/fields";

/** The money of an authorisation was taken. */
export function readChargeCaptured(event: StripeEvent): Reading {
  return readCharge(event, parseObject("charge", Charge, event.data.object));
}
