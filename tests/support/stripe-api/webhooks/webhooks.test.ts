import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StripeApi, startStripeApi } from "../start-stripe-api";
import { errorOf, secretKey, stripeClient } from "../testing/stripe-client";

const testKey = "sk_test_51TrailShopwxyz";
let api: StripeApi;
let stripe: Stripe;
let receiver: Server;
let url: string;
let received: { body: string; signature: string }[];
let status: number;

beforeEach(async () => {
  api = await startStripeApi();
  api.addKey(secretKey);
  api.addKey(testKey);
  stripe = stripeClient(api, secretKey);
  received = [];
  status = 200;
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ body, signature: String(request.headers["stripe-signature"]) });
    response.writeHead(status).end("noted");
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await api.close();
  receiver.closeAllConnections();
  receiver.close();
});

const enabled_events = ["charge.succeeded" as const];
const sale = (fields: object = {}) => ({
  id: `evt_${Math.random().toString(36).slice(2)}`,
  object: "event",
  type: "charge.succeeded",
  api_version: "2020-08-27",
  data: { object: { id: "ch_1", object: "charge" } },
  ...fields,
});

test("tells the signing secret of an endpoint once", async () => {
  const created = await stripe.webhookEndpoints.create({
    url,
    enabled_events,
    api_version: "2026-10-28.endive",
    description: "Growflyer",
    metadata: { source: "src_1", kept: "yes" },
  });
  expect(created).toMatchObject({
    object: "webhook_endpoint",
    api_version: "2026-10-28.endive",
    description: "Growflyer",
    enabled_events,
    livemode: true,
    metadata: { source: "src_1", kept: "yes" },
    secret: expect.stringMatching(/^whsec_\w{32}$/),
    status: "enabled",
    url,
  });
  expect(await stripe.webhookEndpoints.retrieve(created.id)).not.toHaveProperty("secret");
  const { data } = await stripe.webhookEndpoints.list();
  expect(data).toHaveLength(1);
  expect(data[0]).not.toHaveProperty("secret");
  const updated = await stripe.webhookEndpoints.update(created.id, {
    disabled: true,
    enabled_events: ["charge.refunded", "charge.succeeded"],
    metadata: { source: "" },
  });
  expect(updated).toMatchObject({ status: "disabled", metadata: { kept: "yes" }, url });
  expect(updated.enabled_events).toHaveLength(2);
  expect(updated).not.toHaveProperty("secret");
});

test("forgets a deleted endpoint", async () => {
  const { id } = await stripe.webhookEndpoints.create({ url, enabled_events });
  expect(await stripe.webhookEndpoints.del(id)).toMatchObject({ id, deleted: true });
  const error = await errorOf(stripe.webhookEndpoints.del(id));
  expect(error).toMatchObject({ statusCode: 404, message: `No such webhook endpoint: '${id}'` });
});

test.each([
  [{ url: "shop.example/hook" }, "url_invalid"],
  [{ url: "http://shop.example/hook" }, "url_invalid"],
  [{ enabled_events: ["charge.exploded"] }, undefined],
  [{ enabled_events: undefined }, "parameter_missing"],
  [{ api_version: "2026-02-30" }, undefined],
])("refuses an endpoint with %o", async (fields, code) => {
  const params = { url, enabled_events, ...fields } as Stripe.WebhookEndpointCreateParams;
  const error = await errorOf(stripe.webhookEndpoints.create(params));
  expect(error.statusCode).toBe(400);
  expect(error.code).toBe(code);
});

test("refuses local addresses where it is as strict as Stripe", async () => {
  const strict = await startStripeApi({ acceptsLocalUrls: false });
  strict.addKey(secretKey);
  const client = stripeClient(strict, secretKey);
  const error = await errorOf(client.webhookEndpoints.create({ url, enabled_events }));
  expect(error.message).toContain("must be publicly accessible");
  await strict.close();
});

test("has room for sixteen endpoints in each mode", async () => {
  for (let n = 0; n < 16; n += 1) await stripe.webhookEndpoints.create({ url, enabled_events });
  const error = await errorOf(stripe.webhookEndpoints.create({ url, enabled_events }));
  expect(error.message).toContain("maximum of 16 live webhook endpoints");
  await stripeClient(api, testKey).webhookEndpoints.create({ url, enabled_events });
});

test("delivers signed events to the endpoints that want them", async () => {
  const { id, secret } = await stripe.webhookEndpoints.create({ url, enabled_events });
  const event = sale();
  expect(await api.deliver(event)).toMatchObject([{ endpoint: id, status: 200, body: "noted" }]);
  const [{ body, signature } = { body: "", signature: "" }] = received;
  expect(stripe.webhooks.constructEvent(body, signature, secret ?? "").id).toBe(event.id);
  expect(await api.deliver(sale({ type: "charge.failed" }))).toEqual([]);
  expect(await api.deliver(sale({ livemode: false }))).toEqual([]);
  expect(api.deliveries).toHaveLength(1);
});

test("lists what could not be delivered", async () => {
  const { id } = await stripe.webhookEndpoints.create({ url, enabled_events });
  status = 500;
  const event = sale();
  await api.deliver(event);
  const failed = () => stripe.events.list({ delivery_success: false });
  expect((await failed()).data).toMatchObject([{ id: event.id, pending_webhooks: 1 }]);
  status = 200;
  await api.deliver(event);
  expect((await failed()).data).toEqual([]);
  api.setEndpointStatus(id, "disabled");
  expect(await api.deliver(sale())).toEqual([]);
  expect((await failed()).data).toEqual([]);
  expect((await stripe.events.list()).data).toHaveLength(2);
});

test("records a receiver that does not answer", async () => {
  await stripe.webhookEndpoints.create({ url: "http://127.0.0.1:1/", enabled_events: ["*"] });
  expect(await api.deliver(sale())).toMatchObject([{ status: null, error: expect.any(String) }]);
});

test("delivers a connected account's events to endpoints made for them, rendered in their version", async () => {
  await stripe.webhookEndpoints.create({ url, enabled_events });
  const api_version = "2026-10-28.endive";
  const { id } = await stripe.webhookEndpoints.create({
    url,
    enabled_events,
    connect: true,
    api_version,
  });
  const event = sale({ account: "acct_connected", livemode: false });
  expect(await api.deliver(event)).toMatchObject([{ endpoint: id }]);
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
    account: "acct_connected",
    api_version,
    livemode: false,
  });
});
