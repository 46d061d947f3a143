import Stripe from "stripe";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StripeApi, startStripeApi } from "../start-stripe-api";
import { errorOf, secretKey, stripeClient } from "../testing/stripe-client";

const endpoint = { url: "https://shop.example/hook", enabled_events: ["*" as const] };
let api: StripeApi;

beforeEach(async () => {
  api = await startStripeApi();
  api.addKey(secretKey);
});
afterEach(() => api.close());

test("gives each answer a request id, and the version that was asked for", async () => {
  const old = stripeClient(api, secretKey);
  const list = await old.charges.list({}, { apiVersion: "2024-06-20" });
  expect(list.lastResponse).toMatchObject({
    requestId: expect.stringMatching(/^req_/),
    apiVersion: "2024-06-20",
  });
  const headers = { authorization: `Bearer ${secretKey}` };
  const plain = await fetch(`${api.url}/v1/charges`, { headers });
  expect(plain.headers.get("stripe-version")).toBe(Stripe.API_VERSION);
});

test("keeps a log of the requests", async () => {
  await stripeClient(api, secretKey).charges.list({ created: { gte: 5 }, expand: ["data.review"] });
  expect(api.requests).toMatchObject([
    {
      method: "GET",
      path: "/v1/charges",
      query: { created: { gte: "5" }, expand: ["data.review"] },
      headers: { "stripe-version": Stripe.API_VERSION },
      key: secretKey,
      status: 200,
    },
  ]);
});

test("fails as often as told, where told", async () => {
  const stripe = stripeClient(api, secretKey);
  api.fail({ path: /^\/v1\/events/, status: 429, times: 2, headers: { "retry-after": "1" } });
  await stripe.charges.list();
  for (const _ of [1, 2]) {
    const error = await errorOf(stripe.events.list());
    expect(error).toBeInstanceOf(Stripe.errors.StripeRateLimitError);
    expect(error.headers).toMatchObject({ "retry-after": "1" });
  }
  await stripe.events.list();
});

test("fails with errors that Stripe's client overcomes by trying again", async () => {
  const stripe = stripeClient(api, secretKey, { maxNetworkRetries: 2 });
  api.fail({ status: 500 });
  api.fail({ dropConnection: true });
  await expect(stripe.events.list()).resolves.toMatchObject({ data: [] });
  expect(api.requests.map(({ status }) => status)).toEqual([500, null, 200]);
});

test("fails with an error of the API when nobody tries again", async () => {
  api.fail({ status: 503 });
  const error = await errorOf(stripeClient(api, secretKey).events.list());
  expect(error).toBeInstanceOf(Stripe.errors.StripeAPIError);
  expect(error.statusCode).toBe(503);
});

test("hangs until the client gives up", async () => {
  api.fail({ hang: 5000 });
  const error = await errorOf(stripeClient(api, secretKey, { timeout: 50 }).events.list());
  expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError);
});

test("does once what is asked twice with one idempotency key", async () => {
  const stripe = stripeClient(api, secretKey);
  const options = { idempotencyKey: "connect-1" };
  const first = await stripe.webhookEndpoints.create(endpoint, options);
  const second = await stripe.webhookEndpoints.create(endpoint, options);
  expect(second.secret).toBe(first.secret);
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(api.webhookEndpoints).toHaveLength(1);
  const other = { ...endpoint, description: "another" };
  const error = await errorOf(stripe.webhookEndpoints.create(other, options));
  expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  expect(error.message).toContain("only be used with the same parameters");
});

test("loses the answer of a request that took effect, and gives it to the retry", async () => {
  api.fail({ method: "POST", dropConnection: true, when: "after" });
  const stripe = stripeClient(api, secretKey, { maxNetworkRetries: 1 });
  const created = await stripe.webhookEndpoints.create(endpoint);
  expect(api.webhookEndpoints).toMatchObject([{ id: created.id, secret: created.secret }]);
  expect(api.requests).toHaveLength(2);
});
