import { expect, it, test } from "vitest";
import { order2018, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}) =>
  readStripeEvent(stripeEvent("order.payment_succeeded", order2018(over)));

it("makes a purchase of a paid order, with the first product among its items", () => {
  expect(read().fact).toEqual({
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: ["or_1", "ch_old"],
    origin: "order",
    occurredAt: new Date(paidAt * 1000),
    name: "Jenny",
    city: "San Francisco",
    country: "US",
    product: { name: "T-shirt", url: null, image: null },
    quantity: 2,
    amount: 1500,
    currency: "usd",
  });
});

it("counts one where no number is given, and the event's time where no other is", () => {
  const items = [{ type: "sku", description: "T-shirt", quantity: null }];
  expect(read({ items, status_transitions: null }).fact).toMatchObject({
    quantity: 1,
    occurredAt: new Date((paidAt + 3) * 1000),
  });
});

test.each([
  ["is not paid", { status: "created", charge: null }],
  ["came to nothing", { amount: 0 }],
])("makes nothing of an order that %s", (because, over) => {
  const reading = read(over);
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toContain(because);
});
