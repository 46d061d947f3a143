import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import type { CampaignScope } from "@growflyer/services/context";
import { listImports } from "@growflyer/services/imports/list";
import { listSourceKeys } from "@growflyer/services/source-keys/list";
import { openSecrets } from "@growflyer/services/sources/open-secrets";
import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FarEnd, failed, lacking, startFarEnd } from "../../testing/far-end";
import { openShop, secret as pastedSecret, type Shop } from "../../testing/shop";
import { stripeEvents } from "../event-types";
import { connectStripeKey } from "./connect-key";
import { disconnectStripeKey } from "./disconnect-key";
import { disconnectStripe } from "./disconnect-stripe";
import { type PlayedEndpoints, playEndpoints } from "./testing/play-endpoints";

const restrictedKey = "rk_live_0123456789a1b2";
const webhookUrl = "https://proof.example.com/webhooks/stripe/src_1";

let database: TestDatabase;
let farEnd: FarEnd;
let shop: Shop;
let endpoints: PlayedEndpoints["endpoints"];
let play: PlayedEndpoints["answer"];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  farEnd = await startFarEnd();
  shop = await openShop(database.db);
  ({ endpoints, answer: play } = playEndpoints());
  farEnd.answer = play;
});
afterEach(() => farEnd.close());

const connect = (key = restrictedKey, scope: CampaignScope = shop.scope, url = webhookUrl) =>
  connectStripeKey(
    shop.ctx,
    scope,
    shop.sourceId,
    { restrictedKey: key },
    { apiUrl: farEnd.url, webhookUrl: url },
  );
const keys = () => listSourceKeys(shop.ctx, shop.scope);
const secrets = async () => (await openSecrets(shop.ctx, "stripe", shop.sourceId)).secrets;
const options = () => ({ apiUrl: farEnd.url });
const without = (...paths: string[]) => {
  farEnd.answer = (request) =>
    paths.some((path) => `${request.method} ${request.path}`.startsWith(path))
      ? lacking("rak_some_read")
      : play(request);
};

test("makes the endpoint with exactly our events, keeps its secret, and begins to import", async () => {
  await connect(`  ${restrictedKey}\n`);
  expect(await keys()).toMatchObject([
    { mode: "live", hint: "rk_live_…a1b2", endpointId: "we_live_1", endpointStatus: "enabled" },
  ]);
  expect(await secrets()).toEqual(["whsec_of_we_live_1_012345", pastedSecret]);
  expect(await listImports(shop.ctx, shop.scope)).toMatchObject([
    { state: "running", mode: "live", progress: 0 },
  ]);
  const made = farEnd.requests.find(({ method }) => method === "POST");
  const sent = Object.fromEntries(made?.body ?? []);
  expect(Object.keys(sent).filter((name) => name.startsWith("enabled_events"))).toHaveLength(
    stripeEvents.length,
  );
  expect(sent).toMatchObject({
    url: webhookUrl,
    api_version: Stripe.API_VERSION,
    "metadata[growflyer_source]": shop.sourceId,
  });
  const [row] = await database.db.sourceKey.findMany({ where: { sourceId: shop.sourceId } });
  expect(Buffer.from(row?.sealed ?? []).toString("latin1")).not.toContain("rk_live_");
});

test("names all missing permissions at once, and leaves no endpoint behind", async () => {
  without("GET /v1/events", "GET /v1/invoice", "GET /v1/products");
  const message = "Allow this key at Stripe:\nEvents: Read\nInvoices: Read\nProducts: Read";
  await expect(connect()).rejects.toMatchObject({
    code: "invalid",
    message,
    fields: { restrictedKey: message },
  });
  expect(endpoints.size).toBe(0);
  expect(await keys()).toEqual([]);
  expect(await secrets()).toEqual([pastedSecret]);
  without("POST /v1/webhook_endpoints");
  await expect(connect()).rejects.toMatchObject({
    fields: { restrictedKey: "Allow this key at Stripe:\nWebhook Endpoints: Write" },
  });
});

test("says of a key that Stripe does not know what to do", async () => {
  farEnd.answer = () => failed(401, "Invalid API Key provided: rk_live_*****a1b2");
  await expect(connect()).rejects.toMatchObject({
    code: "invalid",
    fields: { restrictedKey: "Stripe does not know this key. Copy it again, as a whole" },
  });
  await expect(connect("sk_live_0123456789")).rejects.toMatchObject({
    fields: { restrictedKey: /secret key/ },
  });
});

test("asks to try again when Stripe is away, and leaves nothing behind", async () => {
  farEnd.answer = (request) =>
    request.path === "/v1/charges" ? failed(429, "slow down") : play(request);
  await expect(connect()).rejects.toMatchObject({ code: "unavailable" });
  expect(endpoints.size).toBe(0);
  await farEnd.close();
  await expect(connect()).rejects.toMatchObject({
    code: "unavailable",
    message: "Stripe could not be reached. Try again in a moment",
  });
  expect(await keys()).toEqual([]);
});

test("says why Stripe does not want our address, and does without on a machine of one's own", async () => {
  const error = { type: "invalid_request_error", message: "Invalid URL: URL must be https" };
  farEnd.answer = (request) =>
    request.method === "POST"
      ? { status: 400, body: { error: { ...error, param: "url" } } }
      : play(request);
  await connect(restrictedKey, shop.scope, "http://localhost:3000/webhooks/stripe/src_1");
  expect(await keys()).toMatchObject([{ endpointId: null, endpointStatus: null }]);
  expect(await secrets()).toEqual([pastedSecret]);
  const outcome = await disconnectStripeKey(shop.ctx, shop.scope, shop.sourceId, "live", options());
  expect(outcome).toEqual({ endpointRemoved: true });
  await expect(connect()).rejects.toMatchObject({
    code: "invalid",
    message: "Stripe refused the request: Invalid URL: URL must be https",
  });
});

test("makes one endpoint of a double click", async () => {
  await Promise.all([connect(), connect()]);
  expect([...endpoints.keys()]).toEqual(["we_live_1"]);
  expect(await keys()).toMatchObject([{ endpointId: "we_live_1" }]);
  expect(await secrets()).toHaveLength(2);
  expect(await listImports(shop.ctx, shop.scope)).toHaveLength(1);
});

test("connects again after a disconnect, although Stripe repeats its answers", async () => {
  await connect();
  const outcome = await disconnectStripeKey(shop.ctx, shop.scope, shop.sourceId, "live", options());
  expect(outcome).toEqual({ endpointRemoved: true });
  expect(endpoints.size).toBe(0);
  expect(await secrets()).toEqual([pastedSecret]);
  expect(await listImports(shop.ctx, shop.scope)).toMatchObject([{ state: "cancelled" }]);
  await connect();
  expect([...endpoints.keys()]).toEqual(["we_live_2"]);
  expect(await keys()).toMatchObject([{ endpointId: "we_live_2" }]);
});

test("a new key takes the place of the mode's former one, and its secret that of the former", async () => {
  await connect();
  await connect("rk_test_0123456789c3d4");
  shop.ctx.clock.time = new Date(shop.ctx.clock.time.getTime() + 3_600_000);
  await connect("rk_live_9876543210e5f6");
  expect((await keys()).map(({ mode, hint }) => `${mode} ${hint}`).sort()).toEqual([
    "live rk_live_…e5f6",
    "test rk_test_…c3d4",
  ]);
  expect([...endpoints.keys()].sort()).toEqual(["we_live_3", "we_test_2"]);
  expect((await secrets()).sort()).toEqual([
    pastedSecret,
    "whsec_of_we_live_3_012345",
    "whsec_of_we_test_2_012345",
  ]);
});

test("forgets the key although Stripe does not answer, and says that the endpoint is left", async () => {
  await connect();
  farEnd.answer = () => failed(401);
  const outcome = await disconnectStripe(shop.ctx, shop.scope, shop.sourceId, options());
  expect(outcome).toEqual({ endpointRemoved: false });
  expect(await database.db.source.count({ where: { id: shop.sourceId } })).toBe(0);
});

test("belongs to its campaign", async () => {
  const other = await openShop(database.db);
  await expect(connect(restrictedKey, other.scope)).rejects.toMatchObject({ code: "not_found" });
  expect(farEnd.requests).toHaveLength(0);
  await connect();
  const strange = disconnectStripeKey(shop.ctx, other.scope, shop.sourceId, "live", options());
  await expect(strange).rejects.toMatchObject({ code: "not_found" });
  await expect(
    disconnectStripe(shop.ctx, other.scope, shop.sourceId, options()),
  ).rejects.toMatchObject({ code: "not_found" });
  expect(endpoints.size).toBe(1);
});
