import { expect, it } from "vitest";
import { stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

it("links the invoice and its payment without being a purchase", () => {
  const object = {
    id: "inpay_1",
    object: "invoice_payment",
    invoice: "in_1",
    payment: { payment_intent: "pi_1", type: "payment_intent" },
    status: "paid",
  };
  expect(readStripeEvent(stripeEvent("invoice_payment.paid", object)).fact).toEqual({
    kind: "link",
    account: null,
    mode: "live",
    aliases: ["inpay_1", "in_1", "pi_1"],
  });
});
