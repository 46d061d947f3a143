import { expect, it } from "vitest";
import { charge, stripeEvent } from "../testing/stripe-events";
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
});

it("cannot read an event without its object's time, and quotes nothing of it", () => {
  const read = () => readStripeEvent(stripeEvent("charge.succeeded", charge({ created: "Jenny" })));
  expect(read).toThrow("This charge cannot be read: created");
});
