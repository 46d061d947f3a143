import { expect, it, test } from "vitest";
import { charge, charge2018, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}, type = "charge.succeeded") =>
  readStripeEvent(stripeEvent(type, charge(over)));

it("makes a purchase of a captured charge, at the time of the charge", () => {
  expect(read().fact).toEqual({
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: ["ch_1", "pi_1"],
    origin: "charge",
    toldAt: new Date((paidAt + 3) * 1000),
    occurredAt: new Date(paidAt * 1000),
    name: "Jenny",
    initial: "R",
    city: null,
    country: "DE",
    product: null,
    quantity: null,
    amount: 8900,
    currency: "eur",
    renewal: null,
    payment: "pi_1",
    uncaptured: null,
  });
});

it("wishes to know the session and the invoice, unless the charge names the invoice", () => {
  expect(read().lookups).toEqual([
    { kind: "session_of_payment", objectId: "pi_1" },
    { kind: "invoice_of_payment", objectId: "pi_1" },
  ]);
  expect(read({ invoice: "in_1" })).not.toHaveProperty("lookups");
  expect(read({ payment_intent: null })).not.toHaveProperty("lookups");
});

it("tells the buyer apart by the billing e-mail, else the receipt's, and the customer", () => {
  expect(read().buyer).toEqual({ email: "jenny.rosen@example.com", customer: "cus_1" });
  const over = { billing_details: { email: "" }, receipt_email: "r@example.com", customer: {} };
  expect(read(over).buyer).toEqual({ email: "r@example.com", customer: null });
  expect(readStripeEvent(stripeEvent("charge.succeeded", charge2018()))).not.toHaveProperty(
    "buyer",
  );
});

test.each([
  ["Subscription update", true],
  ["Subscription creation", false],
])("takes %j for a purchase whose renewal is %s", (description, renewal) => {
  expect(read({ description }).fact).toMatchObject({ kind: "purchase", renewal, product: null });
});

it("takes a charge back that is found refunded", () => {
  expect(read({ refunded: true, amount_refunded: 8900 }).fact).toMatchObject({
    kind: "retraction",
    aliases: ["ch_1", "pi_1"],
    claims: [{ id: "ch_1", takes: "sum", amount: 8900, of: 8900 }],
  });
});

test.each([
  ["an authorisation", { captured: false, amount_captured: 0 }, /only an authorisation/],
  ["pending", { status: "pending", paid: false }, /its status is pending/],
  ["failed", { status: "failed" }, /its status is failed/],
  ["of nothing", { amount_captured: 0 }, /came to nothing/],
  ["a platform's transfer", { source_transfer: "tr_1" }, /a platform was paid/],
])("makes nothing of a charge that is %s", (_, over, because) => {
  const reading = read(over);
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toMatch(because);
});

test.each(["charge.captured", "charge.updated"])(
  "makes a purchase of an authorisation once %s says that it is captured",
  (type) => {
    expect(read({ amount_captured: 5000 }, type).fact).toMatchObject({
      kind: "purchase",
      amount: 5000,
    });
    expect(read({ captured: false, amount_captured: 0 }, type).fact.kind).toBe("ignored");
  },
);

it("shares its ids with the invoice and the order that older versions name, expanded or not", () => {
  const over = { invoice: "in_1", order: { id: "or_1" }, payment_intent: { id: "pi_9" } };
  expect(read(over).fact).toMatchObject({ aliases: ["ch_1", "pi_9", "in_1", "or_1"] });
});

it("never shows the country of the card", () => {
  expect(read({ billing_details: null }).fact).toMatchObject({ name: null, country: null });
});

it("takes an empty name or address for an unknown one", () => {
  const billing_details = { name: "", address: { city: "", country: "" } };
  const shipping = { name: "Ana Li", address: { city: "Rome", country: "IT" } };
  expect(read({ billing_details, shipping }).fact).toMatchObject({
    name: "Ana",
    city: "Rome",
    country: "IT",
  });
});

it("shows a description that names a product, and no boilerplate", () => {
  expect(read({ description: "Trail Shoes" }).fact).toMatchObject({
    product: { name: "Trail Shoes", toldBy: "description" },
  });
  expect(read({ description: "Subscription creation" }).fact).toMatchObject({ product: null });
});

it("reads a charge of 2018, whose card carries the billing name and address", () => {
  expect(readStripeEvent(stripeEvent("charge.succeeded", charge2018())).fact).toMatchObject({
    kind: "purchase",
    aliases: ["ch_old", "or_1"],
    name: "Jenny",
    city: "Lyon",
    country: "FR",
    amount: 1500,
    product: { name: "T-shirt" },
  });
});

test.each([
  ["<script>alert(1)</script>", null],
  ["\u202eenaJ Doe", "enaJ"],
  [`J${"a".repeat(9_999)}`, `J${"a".repeat(39)}`],
  ["🎉 Jane", "Jane"],
])("shows a name like %.20j safely", (name, shown) => {
  expect(read({ billing_details: { name } }).fact).toMatchObject({ name: shown });
});

it("keeps markup in a product's name as the plain text that it is, cut at 120 characters", () => {
  const name = `<script>alert(1)</script>\u202e${"🎒".repeat(10_000)}`;
  const { fact } = read({ metadata: { product_name: name } });
  const product = fact.kind === "purchase" ? fact.product?.name : "";
  expect(product).toMatch(/^<script>alert\(1\)<\/script>🎒+$/u);
  expect([...(product ?? "")]).toHaveLength(120);
});
