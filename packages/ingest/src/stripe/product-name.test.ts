import { expect, it, test } from "vitest";
import { productFromDescription, productFromLine, productName, renewalOf } from "./product-name";

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

test.each([
  ["Subscription update", true],
  ["Subscription cycle", true],
  ["Subscription creation", false],
  ["Pro plan", null],
  [null, null],
])("knows by Stripe's own words whether %j is a renewal", (text, renewal) =>
  expect(renewalOf(text)).toBe(renewal),
);

test.each([
  "1 × Pro plan (at £19.00 / month)",
  "1 × Pro plan (at $1,900.00 / year)",
  "12 x Pro plan (at $19.00 / month)",
  "3 × Pro plan (at 19,00 € / every 3 months)",
  "1 × Pro plan (zu €19.00 / Monat)",
  "1 × Pro plan (à 19,00 € / mois)",
  "1 × Pro plan (¥1,900 / 月)",
  "1 × Pro plan (at CHF 19.00 / week)",
  "1 × Pro plan (at 19 kr / month)",
  "1,000 units × Pro plan (Tier 1 at $5.00 / month)",
  "Pro plan (at $10.00/month)",
  "1 × Pro plan (at UGX 1900.00 each)",
  "1 × Pro plan",
  "Pro plan",
])("reads the Pro plan in %j", (line) => expect(productFromLine(line)).toBe("Pro plan"));

test.each([
  "2 x 4 Board",
  "Shoes (EU 42/43)",
  "Tour (at 9 am)",
  "Pro plan (2025)",
  "iPhone 15 × Case",
  "3D Printer",
])("leaves %j as it is", (line) => expect(productFromLine(line)).toBe(line));

test.each([
  "Remaining time on 2 × Pro plan after 21 Nov 2018",
  "Unused time on Pro plan after 01 Jan 2020",
  "Trial period for Pro plan",
  "1 × (at £19.00 / month)",
  "",
  null,
])("finds no product in the line %j", (line) => expect(productFromLine(line)).toBeNull());
