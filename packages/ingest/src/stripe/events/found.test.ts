import { expect, it, test } from "vitest";
import { invoicePayment } from "../../testing/stripe-billing";
import { charge, checkoutSession, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (type: string, object: Record<string, unknown>) =>
  readStripeEvent(stripeEvent(`growflyer.${type}`, object));

const product = {
  id: "prod_1",
  object: "product",
  name: "Mug",
  url: "https://shop.example/mug",
  images: ["https://shop.example/mug.png"],
};
const line_items = {
  object: "list",
  data: [{ id: "li_1", description: "Mug", quantity: null, price: { id: "price_1", product } }],
  has_more: false,
};

it("amends a purchase by what its session sold", () => {
  const object = {
    id: "cs_1",
    object: "checkout.session",
    payment_intent: "pi_1",
    invoice: null,
    line_items,
  };
  const reading = read("checkout_session.line_items", object);
  expect(reading.because).toBe("Checkout session cs_1 says what was sold");
  expect(reading.fact).toEqual({
    kind: "amendment",
    account: null,
    mode: "live",
    aliases: ["cs_1", "pi_1"],
    origin: "line_items",
    toldAt: new Date((paidAt + 3) * 1000),
    name: null,
    initial: null,
    city: null,
    country: null,
    product: {
      name: "Mug",
      id: "prod_1",
      url: "https://shop.example/mug",
      image: "https://shop.example/mug.png",
      toldBy: "item",
    },
    quantity: 1,
    amount: null,
    currency: null,
  });
});

it("takes only web addresses from the catalogue, and does without", () => {
  const bad = { ...product, url: "javascript:alert(1)", images: ["http://x/y.png", 5] };
  for (const price of [{ product: bad }, { product: "prod_1" }]) {
    const data = [{ description: "Mug", price }];
    const { fact } = read("checkout_session.line_items", { id: "cs_1", line_items: { data } });
    expect(fact).toMatchObject({ product: { name: "Mug", id: "prod_1", url: null, image: null } });
  }
  expect(read("checkout_session.line_items", { id: "cs_1", line_items: { data: [] } })).toEqual({
    fact: { kind: "ignored" },
    because: "Checkout session cs_1 names no items",
  });
});

it("makes a purchase of a paid session that was found, at the time of its creation", () => {
  const reading = read("checkout_session.found", checkoutSession({ line_items, metadata: {} }));
  expect(reading).not.toHaveProperty("lookups");
  expect(reading.fact).toMatchObject({
    kind: "purchase",
    origin: "checkout_session",
    occurredAt: new Date((paidAt - 600) * 1000),
    product: { name: "Mug" },
  });
});

test.each([
  ["unpaid", "is not paid yet"],
  ["no_payment_required", "required no payment"],
  [undefined, "is not paid"],
])("makes nothing of a found session whose payment is %s", (payment_status, because) => {
  const reading = read("checkout_session.found", checkoutSession({ payment_status }));
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toContain(because);
});

it("reads a found charge like one that was told, unless it was disputed", () => {
  expect(read("charge.found", charge()).fact).toMatchObject({ kind: "purchase", origin: "charge" });
  expect(read("charge.found", charge({ disputed: true })).fact).toMatchObject({
    kind: "retraction",
    aliases: ["ch_1", "pi_1"],
    claims: [{ id: "ch_1", takes: "whole", standing: true }],
  });
});

it("links by a found invoice payment", () => {
  expect(read("invoice_payment.found", invoicePayment()).fact).toMatchObject({
    kind: "link",
    aliases: ["inpay_1", "in_1", "pi_1"],
  });
});
