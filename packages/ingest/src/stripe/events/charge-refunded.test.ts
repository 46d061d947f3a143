import { expect, it } from "vitest";
import { charge, charge2018, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const type = "charge.refunded";

it("takes the purchase back when the whole amount is refunded", () => {
  const over = { refunded: true, amount_refunded: 8900 };
  expect(readStripeEvent(stripeEvent(type, charge(over))).fact).toEqual({
    kind: "retraction",
    account: null,
    mode: "live",
    aliases: ["ch_1", "pi_1"],
    occurredAt: new Date((paidAt + 3) * 1000),
  });
});

it("leaves the purchase when a part is refunded", () => {
  const reading = readStripeEvent(stripeEvent(type, charge({ amount_refunded: 100 })));
  expect(reading.fact).toMatchObject({ kind: "link", aliases: ["ch_1", "pi_1"] });
  expect(reading.because).toMatch(/refunded in part/);
});

it("takes back by the order that a charge of 2018 names", () => {
  expect(readStripeEvent(stripeEvent(type, charge2018({ refunded: true }))).fact).toMatchObject({
    kind: "retraction",
    aliases: ["ch_old", "or_1"],
  });
});
