import { expect, it } from "vitest";
import { charge, charge2018, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}, type = "charge.refunded") =>
  readStripeEvent(stripeEvent(type, charge(over)));

it("claims the sum of a full refund", () => {
  const reading = read({ refunded: true, amount_refunded: 8900 });
  expect(reading.fact).toEqual({
    kind: "retraction",
    account: null,
    mode: "live",
    aliases: ["ch_1", "pi_1"],
    occurredAt: new Date((paidAt + 3) * 1000),
    claims: [
      {
        id: "ch_1",
        takes: "sum",
        standing: true,
        stage: 1,
        payment: "pi_1",
        amount: 8900,
        of: 8900,
        currency: "eur",
      },
    ],
  });
  expect(reading.because).toBe("Charge ch_1 was refunded in full");
  expect(reading.buyer).toEqual({ email: "jenny.rosen@example.com", customer: "cus_1" });
});

it("claims the sum of a partial refund, and the same when it was asked for", () => {
  for (const type of ["charge.refunded", "growflyer.charge.refunds"]) {
    const reading = read({ amount_refunded: 100 }, type);
    expect(reading.fact).toMatchObject({ claims: [{ takes: "sum", amount: 100, of: 8900 }] });
    expect(reading.because).toMatch(/refunded in part/);
  }
});

it("claims each refund that a charge of 2018 lists, and takes back by its order", () => {
  const refunds = {
    data: [
      { id: "re_2", amount: 500, status: "failed" },
      { id: "re_1", amount: 1000, status: "succeeded" },
    ],
  };
  const over = { amount_refunded: 1000, refunds };
  expect(readStripeEvent(stripeEvent("charge.refunded", charge2018(over))).fact).toMatchObject({
    kind: "retraction",
    aliases: ["ch_old", "or_1", "re_2", "re_1"],
    claims: [
      { id: "ch_old", takes: "sum", amount: 1000, of: 1500, currency: "usd" },
      { id: "re_2", takes: "refund", amount: 500, standing: false, stage: 3, currency: "usd" },
      { id: "re_1", takes: "refund", amount: 1000, standing: true, stage: 2 },
    ],
  });
});

it("does not count what an authorisation did not need, although Stripe lists it as a refund", () => {
  const over = {
    amount_captured: 3000,
    amount_refunded: 5900,
    refunds: { data: [{ id: "re_1", amount: 5900, status: "succeeded" }] },
  };
  expect(read(over).fact).toMatchObject({
    aliases: ["ch_1", "pi_1"],
    claims: [{ takes: "sum", amount: 0, of: 3000 }],
  });
  expect(read({ ...over, amount_refunded: 8900, refunded: true }).fact).toMatchObject({
    claims: [{ takes: "sum", amount: 3000, of: 3000 }],
  });
});

it("keeps the merchant's wish before all else", () => {
  expect(read({ refunded: true, metadata: { popup: "no" } }).fact.kind).toBe("opt_out");
});
