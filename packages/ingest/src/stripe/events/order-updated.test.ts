import { expect, it, test } from "vitest";
import { order2018, orderReturn, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}) =>
  readStripeEvent(stripeEvent("order.payment_succeeded", order2018(over)));
const update = (over = {}) => readStripeEvent(stripeEvent("order.updated", order2018(over)));

it("makes a purchase of a paid order, with the first product among its items", () => {
  expect(read().fact).toEqual({
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: ["or_1", "ch_old"],
    origin: "order",
    toldAt: new Date((paidAt + 3) * 1000),
    occurredAt: new Date(paidAt * 1000),
    name: "Jenny",
    initial: "R",
    city: "San Francisco",
    country: "US",
    product: { name: "T-shirt", id: "sk_1", url: null, image: null, toldBy: "item" },
    quantity: 2,
    amount: 1500,
    currency: "usd",
    renewal: false,
  });
  expect(read().buyer).toEqual({ email: "jenny.rosen@example.com", customer: null });
});

it("makes the same purchase of an update that says so", () => {
  for (const over of [{ status: "fulfilled" }, { status: "created" }]) {
    expect(update(over).fact).toMatchObject({ kind: "purchase", aliases: ["or_1", "ch_old"] });
  }
});

test.each(["canceled", "returned"])("takes an order back that was %s", (status) => {
  const reading = update({ status });
  expect(reading.fact).toMatchObject({
    kind: "retraction",
    aliases: ["or_1", "ch_old"],
    claims: [{ id: "or_1", takes: "whole", standing: true, stage: 1 }],
  });
  expect(reading.because).toBe(`Order or_1 was ${status}`);
});

test.each([
  ["by the refund that it names", "re_1", { id: "re_1", takes: "refund", amount: 1500, stage: 1 }],
  ["itself, without one", null, { id: "orret_1", takes: "credit", amount: 1500, stage: 1 }],
])("takes back what was returned %s", (_, refund, claim) => {
  const event = stripeEvent("order_return.created", orderReturn({ refund }));
  expect(readStripeEvent(event).fact).toMatchObject({
    kind: "retraction",
    aliases: ["orret_1", "or_1", refund].filter(Boolean),
    claims: [claim],
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
