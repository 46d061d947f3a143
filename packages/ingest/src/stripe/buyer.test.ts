import { expect, it } from "vitest";
import { invoice } from "../testing/stripe-billing";
import { charge, checkoutSession, order2018, paymentIntent } from "../testing/stripe-events";
import { buyerIn } from "./buyer";

const jenny = { email: "jenny.rosen@example.com", customer: "cus_1" };

it.each([
  ["checkout session", checkoutSession()],
  ["charge", charge()],
  ["invoice", invoice()],
  ["payment intent of old", { ...paymentIntent(), charges: { data: [charge()] } }],
  ["payment intent", { ...paymentIntent(), receipt_email: jenny.email }],
  ["customer", { object: "customer", id: "cus_1", email: jenny.email }],
])("finds the buyer in a %s", (_, object) => {
  expect(buyerIn(object)).toEqual(jenny);
});

it("makes do with one of the two", () => {
  expect(buyerIn(order2018({ customer: null }))).toEqual({ ...jenny, customer: null });
  expect(buyerIn({ object: "refund", customer: { id: "cus_1", object: "customer" } })).toEqual({
    email: null,
    customer: "cus_1",
  });
});

it.each([{}, null, "text", { customer: 5, email: {} }, { customer_details: [] }])(
  "finds nobody in %j",
  (object) => expect(buyerIn(object)).toBeNull(),
);
