import { expect, it, test } from "vitest";
import { isRenewal, productFromDescription, productName } from "./product-name";

test.each([
  "Trail Shoes",
  "Pro plan",
  "Boots 3000",
  "<b>Bold</b> Shoes",
  "Order of the Phoenix",
  "🎒 Bag",
  "Chargeur rapide",
])("takes %j for a product", (text) => expect(productFromDescription(text)).toBe(text));

test.each([
  "Subscription creation",
  "Subscription update",
  "Payment for Invoice",
  "Payment for Invoice ABC-0001",
  "Invoice 4F2A-0001",
  "Charge for jane@example.com",
  "Payment from Jane Doe",
  "My Shop - Order 1234",
  "Order #1234",
  "#1001",
  "jane@example.com bought shoes",
  "pi_3MtwBwLkdIwHu7ix28a3tqPa",
  "a1b2c3d4e5f60718",
  "9f1c2d3e-0000-4000-8000-000000000000",
  "(created by Stripe CLI)",
  "My First Test Charge (created for API docs)",
  "Payment",
  "+49 1701234567",
  "12.99",
  "",
  null,
])("finds no product in %j", (text) => expect(productFromDescription(text)).toBeNull());

it("keeps what the merchant named as it is, but for what disturbs the text around it", () => {
  expect(productName("  Order #1\u202e\u0000 \n Bag ")).toBe("Order #1 Bag");
  expect([...(productName("🎒".repeat(10_000)) ?? "")]).toHaveLength(120);
  expect(productName(" ")).toBeNull();
});

it("knows a renewal by Stripe's own words", () => {
  expect(isRenewal("Subscription update")).toBe(true);
  expect(isRenewal("Subscription creation")).toBe(false);
  expect(isRenewal(null)).toBe(false);
});
