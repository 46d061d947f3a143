import { expect, it, test } from "vitest";
import { charge, stripeEvent } from "../testing/stripe-events";
import { foundEvents, legacyStripeEvents, stripeEvents } from "./event-types";
import { readStripeEvent } from "./read-event";

it("ignores events that are not about a purchase, by whatever name", () => {
  for (const type of ["plan.created", "constructor", "__proto__"]) {
    expect(readStripeEvent(stripeEvent(type, {}))).toEqual({
      fact: { kind: "ignored" },
      because: `${type} is not about a purchase`,
    });
  }
});

it("says of a thin event what to change", () => {
  const thin = { id: "evt_1", object: "v2.core.event", type: "v1.charge.succeeded" };
  expect(readStripeEvent(thin).because).toContain('payload style "Snapshot"');
  expect(readStripeEvent(thin).lookups).toBeUndefined();
  expect(readStripeEvent({ ...thin, snapshot_event: "evt_2" }).lookups).toEqual([
    { kind: "snapshot_event", objectId: "evt_2" },
  ]);
});

test.each([
  ["payout.paid", /bank account/],
  ["topup.succeeded", /topped up/],
  ["customer.subscription.created", /may be a trial/],
  ["checkout.session.expired", /left without paying/],
  ["payment_intent.payment_failed", /payment_intent.succeeded tells/],
  ["invoice.created", /Do not select this event/],
])("says why %s changes nothing", (type, because) => {
  const reading = readStripeEvent(stripeEvent(type, {}));
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toMatch(because);
});

it("reads every event that is to be selected, and never asks for the one that delays invoices", () => {
  const types: readonly string[] = [...stripeEvents, ...legacyStripeEvents, ...foundEvents];
  for (const type of types) {
    expect(() => readStripeEvent(stripeEvent(type, {}))).toThrow(/cannot be read: /);
  }
  expect(types).not.toContain("invoice.created");
});

it("cannot read an event without its object's time, and quotes nothing of it", () => {
  const read = () => readStripeEvent(stripeEvent("charge.succeeded", charge({ created: "Jenny" })));
  expect(read).toThrow("This charge cannot be read: created");
});
