import { expect, it, test } from "vitest";
import { invoice, invoice2016, preBasilInvoice } from "../../testing/stripe-billing";
import { paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (object: Record<string, unknown>, over = {}, type = "invoice.paid") =>
  readStripeEvent(stripeEvent(type, object, over));

const purchase = {
  kind: "purchase",
  account: null,
  mode: "live",
  aliases: ["in_1"],
  origin: "invoice",
  toldAt: new Date((paidAt + 3) * 1000),
  occurredAt: new Date(paidAt * 1000),
  name: "Jenny",
  initial: "R",
  city: "Leeds",
  country: "GB",
  product: { name: "Pro plan", id: "prod_1", url: null, image: null, toldBy: "item" },
  quantity: 1,
  amount: 1900,
  currency: "gbp",
  renewal: false,
};

test.each(["invoice.paid", "invoice.payment_succeeded", "growflyer.invoice.found"])(
  "makes a purchase of %s, at the time of the payment",
  (type) => {
    const reading = read(invoice(), {}, type);
    expect(reading.fact).toEqual(purchase);
    expect(reading.buyer).toEqual({ email: "jenny.rosen@example.com", customer: "cus_1" });
  },
);

it("shares its ids with the payment before basil, and with expanded payments since", () => {
  expect(read(preBasilInvoice()).fact).toEqual({ ...purchase, aliases: ["in_1", "ch_1", "pi_1"] });
  const payments = { data: [{ payment: { type: "payment_intent", payment_intent: "pi_2" } }] };
  expect(read(invoice({ payments })).fact).toMatchObject({ aliases: ["in_1", "pi_2"] });
});

it("reads an invoice of 2016, which had neither status nor paid amount, and a name on its plan", () => {
  expect(read(invoice2016(), { api_version: "2016-07-06" }).fact).toMatchObject({
    aliases: ["in_1", "ch_1"],
    occurredAt: new Date((paidAt + 3) * 1000),
    product: { name: "Pro plan", id: null },
    amount: 1900,
    renewal: null,
  });
});

test.each([
  ["subscription_create", false],
  ["manual", false],
  ["quote_accept", false],
  ["subscription_cycle", true],
  ["subscription_threshold", true],
  ["subscription_update", true],
  ["automatic_pending_invoice_item_invoice", true],
  ["subscription", null],
  ["quantum", null],
  ["constructor", null],
  [null, null],
])("takes an invoice made for %s for one whose renewal is %s", (billing_reason, renewal) => {
  expect(read(invoice({ billing_reason })).fact).toMatchObject({ kind: "purchase", renewal });
});

it("cannot tell by an update until 2018, when the first invoice was called so, too", () => {
  const over = { api_version: "2018-09-24" };
  const object = preBasilInvoice({ billing_reason: "subscription_update" });
  expect(read(object, over).fact).toMatchObject({ renewal: null });
});

test.each([
  ["came to nothing", { amount_paid: 0 }],
  ["is not paid", { status: "open" }],
  ["is not paid", { status: undefined, paid: false }],
])("makes nothing of an invoice that %s", (because, over) => {
  const reading = read(invoice(over));
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toContain(because);
});

const lines = (...data: object[]) => ({ lines: { data } });

it("names the first line that was paid and is no proration, before basil and since", () => {
  const pro = { amount: 3000, description: "3 × Team (at $10.00 / month)", quantity: null };
  for (const adjustment of [
    { amount: -500, description: "Unused time on Pro plan after 01 Jan 2020" },
    { amount: 500, description: "Remaining time on Pro plan after 01 Jan 2020" },
    { amount: 500, description: "Restzeit für Pro plan", proration: true },
    { amount: 5, description: "X", parent: { subscription_item_details: { proration: true } } },
    { amount: 5, description: "X", parent: { invoice_item_details: { proration: true } } },
    { amount: 0, description: "Trial period for Team" },
  ]) {
    const { fact } = read(invoice(lines(adjustment, pro)));
    expect(fact).toMatchObject({ product: { name: "Team", toldBy: "item" }, quantity: 1 });
    expect(read(invoice(lines(adjustment))).fact).toMatchObject({ product: null, quantity: null });
  }
});

it("does not trust free text in a line that names no product", () => {
  const line = { amount: 5, description: "Invoice 12 for jane@example.com" };
  expect(read(invoice(lines(line))).fact).toMatchObject({ product: null, quantity: 1 });
});

it("takes the shipping name and address where the customer has none", () => {
  const customer_shipping = { name: "Ana Li", address: { city: "Rome", country: "IT" } };
  const over = { customer_name: "Acme GmbH", customer_address: null, customer_shipping };
  expect(read(invoice(over)).fact).toMatchObject({ name: "Ana", initial: "L", city: "Rome" });
});

it("heeds the metadata of the invoice and of its subscription, before basil and since", () => {
  for (const over of [
    { metadata: { popup: "no" } },
    { subscription_details: { metadata: { popup: "no" } } },
    { parent: { subscription_details: { metadata: { popup: "no" } } } },
  ]) {
    expect(read(invoice(over)).fact).toMatchObject({ kind: "opt_out", aliases: ["in_1"] });
  }
  const subscription_details = { metadata: { product_name: "Club" } };
  expect(read(invoice({ parent: { subscription_details } })).fact).toMatchObject({
    product: { name: "Club", id: "prod_1", toldBy: "metadata" },
  });
});
