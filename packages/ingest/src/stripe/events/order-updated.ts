import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { Order } from "../objects/order";
import { readOrder } from "../order-purchase";

/** Paid, or changed in some way since: the status tells all. */
export function readOrderUpdated(event: StripeEvent): Reading {
  return readOrder(event, parseObject("order", Order, event.data.object));
}
