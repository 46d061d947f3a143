import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { listImports } from "@growflyer/services/imports/list";
import { listSourceKeys } from "@growflyer/services/source-keys/list";
import { openSecrets } from "@growflyer/services/sources/open-secrets";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FarEnd, lacking, startFarEnd } from "../../testing/far-end";
import { openShop, secret as pastedSecret, type Shop } from "../../testing/shop";
import { connectStripeKey } from "./connect-key";
import { type PlayedEndpoints, playEndpoints } from "./testing/play-endpoints";

const webhookUrl = "https://proof.example.com/webhooks/stripe/src_1";
const anotherKey = "rk_live_9876543210e5f6";

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

const connect = (restrictedKey = "rk_live_0123456789a1b2") => {
  const options = { apiUrl: farEnd.url, webhookUrl };
  return connectStripeKey(shop.ctx, shop.scope, shop.sourceId, { restrictedKey }, options);
};
const keys = () => listSourceKeys(shop.ctx, shop.scope);
const secrets = async () => (await openSecrets(shop.ctx, "stripe", shop.sourceId)).secrets;
/** Until Stripe would not take a second request for the same wish. */
const waitForAnotherWish = () => {
  shop.ctx.clock.time = new Date(shop.ctx.clock.time.getTime() + 300_000);
};

/** What is at Stripe before: an endpoint of ours at a former address, and two that are not ours. */
function setEndpoints() {
  const growflyer_source = shop.sourceId;
  const url = "https://elsewhere.example";
  endpoints.set("we_live_ours", { id: "we_live_ours", url, metadata: { growflyer_source } });
  endpoints.set("we_live_else", { id: "we_live_else", url, metadata: {} });
  endpoints.set("we_live_byhand", { id: "we_live_byhand", url: webhookUrl, metadata: {} });
}

test("takes the place of its own endpoints, and leaves the merchant's alone, also at our address", async () => {
  setEndpoints();
  await connect();
  expect([...endpoints.keys()].sort()).toEqual(["we_live_1", "we_live_byhand", "we_live_else"]);
  expect(await secrets()).toContain(pastedSecret);
});

test("removes no endpoint but the new one when the key cannot be saved", async () => {
  setEndpoints();
  const before = [...endpoints.keys()];
  await database.db.$executeRaw`
    ALTER TABLE source_keys ADD CONSTRAINT trouble CHECK (hint = '') NOT VALID`;
  await expect(connect()).rejects.toThrow();
  await database.db.$executeRaw`ALTER TABLE source_keys DROP CONSTRAINT trouble`;
  expect([...endpoints.keys()]).toEqual(before);
  expect(farEnd.requests.some(({ method }) => method === "POST")).toBe(true);
  expect(await keys()).toEqual([]);
});

test("is connected although a former endpoint cannot be removed", async () => {
  setEndpoints();
  farEnd.answer = (request) =>
    request.method === "DELETE" ? lacking("rak_webhook_write") : play(request);
  await connect();
  expect(await keys()).toMatchObject([{ endpointId: "we_live_1" }]);
  expect(await listImports(shop.ctx, shop.scope)).toHaveLength(1);
});

test("of two that connect at once the first stays, with its endpoint and its secret", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let probes = 0;
  farEnd.answer = async (request) => {
    if (request.path === "/v1/products" && probes++ === 0) await held;
    return play(request);
  };
  const slow = connect();
  await expect.poll(() => endpoints.has("we_live_1") && probes).toBe(1);
  waitForAnotherWish();
  // It takes what the slow one has made for one that a crash has left behind.
  await connect(anotherKey);
  release();
  await expect(slow).rejects.toMatchObject({ code: "conflict" });
  expect([...endpoints.keys()]).toEqual(["we_live_2"]);
  expect(await keys()).toMatchObject([{ endpointId: "we_live_2", hint: "rk_live_…e5f6" }]);
  expect((await secrets()).sort()).toEqual([pastedSecret, "whsec_of_we_live_2_012345"]);
});

test("does not take away what another connects while it tidies up", async () => {
  setEndpoints();
  let other: Promise<void> | undefined;
  farEnd.answer = async (request) => {
    if (request.method === "DELETE" && !other) {
      waitForAnotherWish();
      other = connect(anotherKey);
      await other;
    }
    return play(request);
  };
  await connect();
  expect(await keys()).toMatchObject([{ endpointId: "we_live_2" }]);
  expect([...endpoints.keys()].sort()).toEqual(["we_live_2", "we_live_byhand", "we_live_else"]);
});
