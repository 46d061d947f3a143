import type { Reading } from "@growflyer/contracts/fact";
import { firstPerson } from "@growflyer/contracts/names/person-name";
import { placeOf } from "@growflyer/contracts/names/place";
import { wholeClaim } from "./claims";
import type { StripeEvent } from "./event";
import { optsOut, productOf } from "./metadata";
import type { Order } from "./objects/order";
import { ignored, optOut, purchase, retraction } from "./readings";
import { itemOfOrder } from "./sold-items";

/** What an order of API versions up to 2020-08-27 tells: that it is paid, or not any more, or not yet. */
export function readOrder(event: StripeEvent, order: Order): Reading {
  const name = `Order ${order.id}`;
  const ids = [order.id, order.charge];
  if (optsOut(order.metadata)) return optOut(event, ids, name);
  if (order.status === "canceled" || order.status === "returned") {
    return retraction(event, ids, [wholeClaim(order.id)], `${name} was ${order.status}`);
  }
  const paid = order.status === "paid" || order.status === "fulfilled" || order.charge !== null;
  if (!paid) return ignored(`${name} is not paid`);
  if (order.amount === 0) return ignored(`${name} came to nothing: a free order`);
  const { product, quantity } = itemOfOrder(order);
  return purchase(
    event,
    ids,
    {
      origin: "order",
      occurredAt: order.status_transitions?.paid ?? event.created,
      ...firstPerson([order.shipping?.name]),
      ...placeOf([order.shipping?.address]),
      product: productOf(order.metadata, product),
      quantity,
      amount: order.amount ?? null,
      currency: order.currency ?? null,
      renewal: false,
    },
    `${name} is a purchase`,
  );
}
