import { expect, it, test } from "vitest";
import { paidAt, paymentIntent, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}) =>
  readStripeEvent(stripeEvent("payment_intent.succeeded", paymentIntent(over)));

it("makes a purchase at the time of the event, as the intent was made before it", () => {
  expect(read().fact).toEqual({
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: ["pi_1", "ch_1"],
    origin: "payment_intent",
    toldAt: new Date((paidAt + 3) * 1000),
    occurredAt: new Date((paidAt + 3) * 1000),
    name: null,
    initial: null,
    city: null,
    country: null,
    product: null,
    quantity: null,
    amount: 8900,
    currency: "eur",
    renewal: null,
    payment: "pi_1",
  });
});

it("wishes to know the session and the invoice, unless the intent names the invoice", () => {
  expect(read({ receipt_email: "r@example.com" })).toMatchObject({
    buyer: { email: "r@example.com", customer: "cus_1" },
    lookups: [
      { kind: "session_of_payment", objectId: "pi_1" },
      { kind: "invoice_of_payment", objectId: "pi_1" },
    ],
  });
  expect(read({ invoice: "in_1" })).not.toHaveProperty("lookups");
});

it("takes the payment of a subscription that goes on for a renewal", () => {
  expect(read({ description: "Subscription update" }).fact).toMatchObject({ renewal: true });
});

it("reads an intent of 2019, which holds its charges and its invoice", () => {
  const billing_details = { name: "Jenny Rosen", address: { city: "Lyon", country: "FR" } };
  const over = {
    latest_charge: undefined,
    charges: { object: "list", data: [{ id: "ch_2", billing_details }, { id: "ch_1" }] },
    invoice: "in_1",
  };
  expect(read(over).fact).toMatchObject({
    aliases: ["pi_1", "in_1", "ch_2", "ch_1"],
    name: "Jenny",
    city: "Lyon",
    country: "FR",
  });
});

it("is named by an invoice in the order reference, and by no merchant's own number", () => {
  const reference = (order_reference: string) => ({ payment_details: { order_reference } });
  expect(read(reference("in_7")).fact).toMatchObject({ aliases: ["pi_1", "ch_1", "in_7"] });
  expect(read(reference("1001")).fact).toMatchObject({ aliases: ["pi_1", "ch_1"] });
});

test.each([
  ["has received nothing", { amount_received: 0 }],
  ["has not succeeded", { status: "requires_capture" }],
])("makes nothing of an intent that %s", (because, over) => {
  const reading = read(over);
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toContain(because);
});
