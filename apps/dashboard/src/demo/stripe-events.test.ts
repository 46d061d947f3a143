import { expect, it } from "vitest";
import { inventBuyer } from "./invent-buyer";
import { chargeRefunded, checkoutCompleted } from "./stripe-events";

const purchase = {
  id: "abc123",
  buyer: { firstName: "Mara", lastName: "Lindqvist", city: "Bergen", country: "NO" },
  product: "Ridgeway Trail Shoes in Moss",
  amount: 12900,
  currency: "eur",
  at: new Date("2026-11-20T12:00:00.900Z"),
};

it("makes a paid checkout in test mode", () => {
  const event = checkoutCompleted(purchase);
  expect(event).toMatchObject({
    object: "event",
    type: "checkout.session.completed",
    livemode: false,
    created: 1795176000,
  });
  expect(event.data.object).toMatchObject({
    livemode: false,
    payment_status: "paid",
    amount_total: 12900,
    metadata: { product_name: "Ridgeway Trail Shoes in Moss" },
  });
});

it("names the purchase and its refund by the same payment intent, in different events", () => {
  const bought = checkoutCompleted(purchase);
  const refunded = chargeRefunded(purchase);
  expect(refunded.data.object.payment_intent).toBe(bought.data.object.payment_intent);
  expect(refunded.id).not.toBe(bought.id);
  expect(refunded.data.object).toMatchObject({ refunded: true, amount_refunded: 12900 });
});

it("invents a buyer at both ends of chance", () => {
  expect(inventBuyer(() => 0)).toMatchObject({ firstName: "Mara", city: "Berlin", country: "DE" });
  expect(inventBuyer(() => 0.999999).country).toHaveLength(2);
});
