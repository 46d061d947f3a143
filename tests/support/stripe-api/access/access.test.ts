import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StripeApi, startStripeApi } from "../start-stripe-api";
import { errorOf, liveKey, secretKey, stripeClient, testKey } from "../testing/stripe-client";

let api: StripeApi;

beforeAll(async () => {
  api = await startStripeApi();
  api.addKey(liveKey, { permissions: ["events:read", "webhook_endpoints:write"] });
  api.addKey(testKey, { permissions: ["charges:read"] });
  api.addKey(secretKey);
  api.add({ id: "ch_live", object: "charge", livemode: true });
  api.add({ id: "ch_test", object: "charge", livemode: false });
  api.add({ id: "ch_connected", object: "charge" }, { account: "acct_connected" });
});
afterAll(() => api.close());

test("refuses a key that it does not know, and shows only its end", async () => {
  const error = await errorOf(stripeClient(api, "rk_live_nobodyknows1234").charges.list());
  expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  expect(error.statusCode).toBe(401);
  expect(error.message).toBe("Invalid API Key provided: rk_live_***********1234");
});

test("refuses a request without a key", async () => {
  const response = await fetch(`${api.url}/v1/charges`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    error: {
      type: "invalid_request_error",
      message: expect.stringMatching(/^You did not provide an API key/),
    },
  });
});

test("takes the key as the user name of basic authentication", async () => {
  const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`;
  const response = await fetch(`${api.url}/v1/charges`, { headers: { authorization } });
  expect(response.status).toBe(200);
});

test("names the permission that a restricted key lacks", async () => {
  const error = await errorOf(stripeClient(api, liveKey).charges.list());
  expect(error).toBeInstanceOf(Stripe.errors.StripePermissionError);
  expect(error.statusCode).toBe(403);
  expect(error.message).toBe(
    `The provided key 'rk_live_*********opabcd' does not have the required permissions for this endpoint on account '${api.account}'. Having the 'rak_charge_read' permission would allow this request to continue.`,
  );
  expect(error.requestId).toMatch(/^req_\w{14}$/);
});

test("lets who may write also read, and not the other way round", async () => {
  const live = stripeClient(api, liveKey);
  await expect(live.webhookEndpoints.list()).resolves.toMatchObject({ data: [] });
  const url = "https://shop.example/hook";
  const refused = errorOf(
    stripeClient(api, testKey).webhookEndpoints.create({ url, enabled_events: ["*"] }),
  );
  expect((await refused).message).toContain("'rak_webhook_write'");
});

test("keeps live and test mode apart, and says so", async () => {
  const live = stripeClient(api, secretKey);
  const { data } = await live.charges.list();
  expect(data.map(({ id }) => id)).toEqual(["ch_live"]);
  const error = await errorOf(live.charges.retrieve("ch_test"));
  expect(error.statusCode).toBe(404);
  expect(error.code).toBe("resource_missing");
  expect(error.message).toBe(
    "No such charge: 'ch_test'; a similar object exists in test mode, but a live mode key was used to make this request.",
  );
});

test("keeps a connected account's objects to requests that name it", async () => {
  const live = stripeClient(api, secretKey);
  const { data } = await live.charges.list({}, { stripeAccount: "acct_connected" });
  expect(data.map(({ id }) => id)).toEqual(["ch_connected"]);
  const error = await errorOf(live.charges.list({}, { stripeAccount: "acct_unknown" }));
  expect(error).toBeInstanceOf(Stripe.errors.StripePermissionError);
  expect(error.code).toBe("account_invalid");
});

test("says who the account is", async () => {
  const account = await stripeClient(api, secretKey).accounts.retrieveCurrent();
  expect(account).toMatchObject({ id: api.account, object: "account", country: "DE" });
  const error = await errorOf(stripeClient(api, liveKey).accounts.retrieveCurrent());
  expect(error.message).toContain("'rak_accounts_kyc_basic_read'");
});

test("answers 401 once a key is revoked", async () => {
  api.addKey("sk_live_revoked0001");
  const live = stripeClient(api, "sk_live_revoked0001");
  await live.charges.list();
  api.revokeKey("sk_live_revoked0001");
  const error = await errorOf(live.charges.list());
  expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  expect(error.code).toBe("api_key_expired");
});
