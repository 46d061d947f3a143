import { afterAll, beforeAll, expect, test } from "vitest";
import { type StripeApi, startStripeApi } from "../start-stripe-api";
import { errorOf, liveKey, secretKey, stripeClient } from "../testing/stripe-client";

const day = 24 * 60 * 60;
const now = 1_790_000_000;
let api: StripeApi;

beforeAll(async () => {
  api = await startStripeApi({ now: () => now * 1000 });
  api.addKey(secretKey);
  for (let n = 1; n <= 25; n += 1) {
    const type = n % 5 === 0 ? "charge.refunded" : "charge.succeeded";
    // Two share each second, as they do at Stripe.
    const created = now - 1000 + Math.ceil(n / 2);
    api.addEvent({ id: `evt_${n}`, object: "event", type, created }, { delivered: n !== 7 });
  }
  api.addEvent({ id: "evt_kept", object: "event", type: "x.old", created: now - 30 * day });
  api.addEvent({ id: "evt_gone", object: "event", type: "x.old", created: now - 30 * day - 1 });
});
afterAll(() => api.close());

const live = () => stripeClient(api, secretKey);
const numbers = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, n) =>
    from < to ? `evt_${from + n}` : `evt_${from - n}`,
  );
const ids = (data: { id: string }[]) => data.map(({ id }) => id);

test("gives ten, the newest first", async () => {
  const page = await live().events.list();
  expect(page).toMatchObject({ object: "list", has_more: true, url: "/v1/events" });
  expect(ids(page.data)).toEqual(numbers(25, 16));
});

test("is paged by Stripe's client to the end", async () => {
  const all = await live().events.list({ limit: 4 }).autoPagingToArray({ limit: 100 });
  expect(ids(all)).toEqual([...numbers(25, 1), "evt_kept"]);
});

test("is paged backwards: what is next newer, still newest first", async () => {
  const page = await live().events.list({ ending_before: "evt_3", limit: 4 });
  expect(ids(page.data)).toEqual(numbers(7, 4));
  expect(page.has_more).toBe(true);
  const all = await live()
    .events.list({ ending_before: "evt_3", limit: 4 })
    .autoPagingToArray({ limit: 100 });
  expect(ids(all)).toEqual(numbers(4, 25));
  const none = await live().events.list({ ending_before: "evt_25" });
  expect(none).toMatchObject({ data: [], has_more: false });
});

test("takes a cursor that the filter leaves out", async () => {
  const page = await live().events.list({ type: "charge.refunded", starting_after: "evt_16" });
  expect(ids(page.data)).toEqual(["evt_15", "evt_10", "evt_5"]);
});

test("filters by type, group of types, and types", async () => {
  const count = async (params: object) =>
    (await live().events.list({ limit: 100, ...params })).data;
  expect(await count({ type: "charge.refunded" })).toHaveLength(5);
  expect(await count({ type: "charge.*" })).toHaveLength(25);
  expect(await count({ types: ["charge.refunded", "x.old"] })).toHaveLength(6);
  expect(await count({ types: ["charge.*"] })).toHaveLength(0);
});

test("filters by time and by delivery", async () => {
  const { data } = await live().events.list({ created: { gte: now - 998, lt: now - 997 } });
  expect(ids(data)).toEqual(["evt_4", "evt_3"]);
  const exact = await live().events.list({ created: now - 998 });
  expect(ids(exact.data)).toEqual(["evt_4", "evt_3"]);
  const pending = await live().events.list({ delivery_success: false });
  expect(ids(pending.data)).toEqual(["evt_7"]);
});

test("has forgotten events of more than 30 days ago, also as cursors", async () => {
  expect((await live().events.retrieve("evt_kept")).id).toBe("evt_kept");
  expect((await errorOf(live().events.retrieve("evt_gone"))).statusCode).toBe(404);
  const error = await errorOf(live().events.list({ ending_before: "evt_gone" }));
  expect(error).toMatchObject({ statusCode: 400, code: "resource_missing" });
  expect(error.param).toBe("ending_before");
});

test("gives a session's line items only to who asks for them", async () => {
  const price = { id: "price_1", object: "price", product: "prod_1" };
  const line_items = Array.from({ length: 12 }, (_, n) => ({
    id: `li_${n}`,
    object: "item",
    price,
  }));
  api.add({ id: "prod_1", object: "product", name: "Trail Shoes" });
  api.add({ id: "cs_1", object: "checkout.session", payment_intent: "pi_1", line_items });
  const { sessions } = live().checkout;
  expect(await sessions.retrieve("cs_1")).not.toHaveProperty("line_items");
  const { data } = await sessions.list({ payment_intent: "pi_1", expand: ["data.line_items"] });
  expect(data[0]?.line_items).toMatchObject({
    has_more: true,
    url: "/v1/checkout/sessions/cs_1/line_items",
  });
  expect(data[0]?.line_items?.data).toHaveLength(10);
  const expand = ["data.price.product"];
  const items = await sessions
    .listLineItems("cs_1", { limit: 5, expand })
    .autoPagingToArray({ limit: 99 });
  expect(items).toHaveLength(12);
  expect(items[0]?.price?.product).toMatchObject({ name: "Trail Shoes" });
  const deep = await sessions.retrieve("cs_1", { expand: ["line_items.data.price.product"] });
  expect(deep.line_items?.data[0]?.price?.product).toMatchObject({ id: "prod_1" });
  const missing = await errorOf(sessions.listLineItems("cs_2"));
  expect(missing).toMatchObject({ statusCode: 404, message: "No such checkout.session: 'cs_2'" });
});

test("needs a permission for what is expanded, too", async () => {
  api.addKey(liveKey, { permissions: ["checkout_sessions:read"] });
  const list = stripeClient(api, liveKey).checkout.sessions.listLineItems("cs_1", {
    expand: ["data.price.product"],
  });
  expect((await errorOf(list)).message).toContain("'rak_product_read'");
});

test("bridges an invoice and its payment intent", async () => {
  const payment = { type: "payment_intent", payment_intent: "pi_9" } as const;
  api.add({ id: "in_9", object: "invoice", status: "paid", customer: "cus_1" });
  api.add({ id: "in_8", object: "invoice", status: "open" });
  api.add({ id: "inpay_9", object: "invoice_payment", invoice: "in_9", status: "paid", payment });
  api.add({ id: "pi_9", object: "payment_intent", latest_charge: "ch_9" });
  const found = await live().invoicePayments.list({ payment, status: "paid" });
  expect(ids(found.data)).toEqual(["inpay_9"]);
  const other = { ...payment, payment_intent: "pi_8" };
  expect((await live().invoicePayments.list({ payment: other })).data).toEqual([]);
  const invoice = await live().invoices.retrieve("in_9", {
    expand: ["payments.data.payment.payment_intent"],
  });
  expect(invoice.payments?.data[0]?.payment.payment_intent).toMatchObject({ id: "pi_9" });
  expect(ids((await live().invoices.list({ status: "paid" })).data)).toEqual(["in_9"]);
  expect((await live().paymentIntents.retrieve("pi_9")).latest_charge).toBe("ch_9");
});

test("finds products by their ids, and charges by payment intent", async () => {
  api.add({ id: "prod_2", object: "product", active: false });
  const products = await live().products.list({ ids: ["prod_1", "prod_2"], active: false });
  expect(ids(products.data)).toEqual(["prod_2"]);
  api.add({ id: "ch_9", object: "charge", payment_intent: "pi_9" });
  api.add({ id: "ch_8", object: "charge", payment_intent: "pi_8" });
  const expand = ["data.payment_intent"];
  const charges = await live().charges.list({ payment_intent: "pi_9", expand });
  expect(charges.data).toMatchObject([{ id: "ch_9", payment_intent: { id: "pi_9" } }]);
});
