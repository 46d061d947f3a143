import type { Reading } from "@growflyer/contracts/fact";
import { firstName } from "../../names/first-name";
import { placeOf } from "../../place";
import type { StripeEvent } from "../event";
import { optsOut, productOf } from "../metadata";
import { parseObject } from "../objects/fields";
import { Order } from "../objects/order";
import { productName } from "../product-name";
import { ignored, optOut, purchase } from "../readings";

/** The orders of API versions up to 2020-08-27. Besides products their items are taxes and shipping. */
export function readOrderPaymentSucceeded(event: StripeEvent): Reading {
  const order = parseObject("order", Order, event.data.object);
  const name = `Order ${order.id}`;
  const ids = [order.id, order.charge];
  if (optsOut(order.metadata)) return optOut(event, ids, name);
  const paid = order.status === "paid" || order.status === "fulfilled" || order.charge !== null;
  if (!paid) return ignored(`${name} is not paid`);
  if (order.amount === 0) return ignored(`${name} came to nothing: a free order`);
  const item = order.items?.find(({ type }) => type === "sku");
  return purchase(
    event,
    ids,
    {
      origin: "order",
      occurredAt: order.status_transitions?.paid ?? event.created,
      name: firstName(order.shipping?.name),
      ...placeOf([order.shipping?.address]),
      product: productOf(order.metadata, productName(item?.description)),
      quantity: item ? (item.quantity ?? 1) : null,
      amount: order.amount ?? null,
      currency: order.currency ?? null,
    },
    `${name} is a purchase`,
  );
}
