import { expect, it, test } from "vitest";
import { checkoutSession, paidAt, stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const type = "checkout.session.completed";
const read = (over = {}, eventOver = {}) =>
  readStripeEvent(stripeEvent(type, checkoutSession(over), eventOver));

it("makes a purchase of a paid session", () => {
  expect(read().fact).toEqual({
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: ["cs_test_a1", "pi_1"],
    origin: "checkout_session",
    toldAt: new Date((paidAt + 3) * 1000),
    occurredAt: new Date((paidAt + 3) * 1000),
    name: "Jenny",
    initial: "R",
    city: "Berlin",
    country: "DE",
    product: { name: "Trail Shoes", id: null, url: null, image: null, toldBy: "metadata" },
    quantity: null,
    amount: 8900,
    currency: "eur",
    renewal: false,
  });
});

it("tells the buyer apart, and wishes to know the items that the event does not hold", () => {
  expect(read()).toMatchObject({
    buyer: { email: "jenny.rosen@example.com", customer: "cus_1" },
    lookups: [{ kind: "session_line_items", objectId: "cs_test_a1" }],
  });
  expect(read({ line_items: { data: [] } })).not.toHaveProperty("lookups");
});

test.each([
  ["unpaid", { payment_status: "unpaid" }, /waiting for checkout.session.async_payment_succeeded/],
  ["free", { payment_status: "no_payment_required", amount_total: 0 }, /required no payment/],
  ["free although paid", { amount_total: 0 }, /came to nothing/],
  ["for setup", { mode: "setup", payment_status: "no_payment_required" }, /required no payment/],
  ["open", { status: "open" }, /is open/],
])("makes nothing of a session that is %s", (_, over, because) => {
  const reading = read(over);
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toMatch(because);
});

it("names the purchase by the invoice in subscription mode, never by customer or subscription", () => {
  const over = {
    mode: "subscription",
    payment_intent: null,
    invoice: { id: "in_1", object: "invoice" },
    subscription: "sub_1",
  };
  expect(read(over).fact).toMatchObject({ aliases: ["cs_test_a1", "in_1"] });
});

it("keeps test mode and connected accounts apart", () => {
  expect(read({}, { livemode: false, account: "acct_1" }).fact).toMatchObject({
    mode: "test",
    account: "acct_1",
  });
});

it("prefers the individual's name and never publishes the business's", () => {
  const details = (over: object) => ({ customer_details: { address: null, ...over } });
  expect(
    read(details({ name: "Acme", business_name: "Acme", individual_name: "Ana Li" })).fact,
  ).toMatchObject({ name: "Ana" });
  expect(read(details({ name: "Acme", business_name: "Acme" })).fact).toMatchObject({ name: null });
});

it("falls back to where the shipping address has been in the years", () => {
  const to = { name: "Ana Li", address: { city: "Rome", country: "IT" } };
  for (const over of [
    { collected_information: { shipping_details: to } },
    { shipping_details: to },
    { shipping: to },
  ]) {
    expect(read({ customer_details: null, ...over }).fact).toMatchObject({
      name: "Ana",
      city: "Rome",
      country: "IT",
    });
  }
});

it("reads a session of 2019, which had no status, no amount and display items", () => {
  const fact = readStripeEvent(
    stripeEvent(type, {
      id: "cs_live_1",
      object: "checkout.session",
      customer_email: "jenny.rosen@example.com",
      display_items: [{ amount: 500, currency: "usd", custom: { name: "Mug" }, quantity: 3 }],
      mode: "payment",
      payment_intent: "pi_2",
    }),
  ).fact;
  expect(fact).toMatchObject({
    kind: "purchase",
    name: null,
    product: { name: "Mug" },
    quantity: 3,
    amount: null,
  });
});

it("takes name, number and catalogue entry of the first item that was not for free", () => {
  const product = {
    id: "prod_1",
    name: "Mug",
    url: "https://shop.example/mug",
    images: ["http://x/y.png", "https://shop.example/mug.png"],
  };
  const data = [
    { description: "Sticker", quantity: 1, amount_total: 0 },
    { description: "Red Mug", quantity: 2, amount_total: 8900, price: { product } },
  ];
  const item = {
    name: "Red Mug",
    id: "prod_1",
    url: "https://shop.example/mug",
    image: "https://shop.example/mug.png",
    toldBy: "item",
  };
  expect(read({ metadata: {}, line_items: { data } }).fact).toMatchObject({
    product: item,
    quantity: 2,
  });
  expect(read({ line_items: { data } }).fact).toMatchObject({
    product: { ...item, name: "Trail Shoes", toldBy: "metadata" },
  });
});

it("lets the merchant name, link and picture the product, with web addresses only", () => {
  const metadata = {
    product_name: "Bag",
    product_url: "https://shop.example/bag",
    product_image: "https://shop.example/bag.jpg",
  };
  expect(read({ metadata }).fact).toMatchObject({
    product: { name: "Bag", url: metadata.product_url, image: metadata.product_image },
  });
  const bad = {
    product: "Bag",
    product_url: "javascript:alert(1)",
    product_image: "http://x/y.png",
  };
  expect(read({ metadata: bad }).fact).toMatchObject({
    product: { name: "Bag", url: null, image: null },
  });
});

it.each(["no", " NO ", "false", "off"])(
  "keeps a purchase with popup=%s from being shown",
  (popup) => {
    expect(read({ metadata: { popup } }).fact).toEqual({
      kind: "opt_out",
      account: null,
      mode: "live",
      aliases: ["cs_test_a1", "pi_1"],
    });
  },
);

it("tolerates unknown fields, values and shapes in what is only shown", () => {
  const over = {
    status: "complete",
    mode: "quantum",
    customer_details: "new",
    metadata: [],
    x: {},
  };
  expect(read(over).fact).toMatchObject({ kind: "purchase", name: null, country: null });
});

it("throws a sentence without values when an id is missing", () => {
  expect(() => read({ id: null })).toThrow("This checkout session cannot be read: id");
});

it("makes a purchase once a delayed payment has succeeded", () => {
  const event = stripeEvent(
    "checkout.session.async_payment_succeeded",
    checkoutSession({ payment_status: "unpaid" }),
  );
  expect(readStripeEvent(event).fact).toMatchObject({ kind: "purchase", name: "Jenny" });
});
