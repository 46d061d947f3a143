import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { listSourceKeys } from "@growflyer/services/source-keys/list";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FarEnd, failed, lacking, listOf, startFarEnd } from "../../testing/far-end";
import { openKeyedShop } from "../../testing/keyed-shop";
import type { Shop } from "../../testing/shop";
import { reconcileStep } from "./reconcile-step";

let database: TestDatabase;
let farEnd: FarEnd;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  farEnd = await startFarEnd();
  shop = await openKeyedShop(database.db);
});
afterEach(async () => {
  await database.db.source.deleteMany();
  await farEnd.close();
});

const minute = 60_000;
const step = () =>
  reconcileStep(
    shop.ctx,
    { apiUrl: farEnd.url, onStored: () => {}, random: () => 0.5 },
    new AbortController().signal,
  );
const wait = (milliseconds: number) => {
  shop.ctx.clock.time = new Date(shop.ctx.clock.time.getTime() + milliseconds);
};
const key = async () => {
  const [row] = await listSourceKeys(shop.ctx, shop.scope);
  if (!row) throw new Error("There is no key");
  return row;
};
const seconds = (ago: number) => Math.floor((shop.ctx.now().getTime() - ago) / 1000);
const event = (id: string) => ({
  id,
  object: "event",
  type: "charge.succeeded",
  created: seconds(minute),
  livemode: true,
});
const endpoint = { body: { id: "we_1", object: "webhook_endpoint", status: "enabled" } };
const stored = async () => {
  const rows = await database.db.envelope.findMany({ where: { sourceId: shop.sourceId } });
  return rows.map(({ providerEventId, origin }) => `${origin} ${providerEventId}`).sort();
};

test("stores what no webhook has brought, every five minutes, with an overlap", async () => {
  const pages: Record<string, unknown[]> = { "": [event("evt_3")], evt_3: [event("evt_2")] };
  farEnd.answer = ({ path, query }) => {
    if (path.startsWith("/v1/webhook_endpoints")) return endpoint;
    const cursor = query.get("starting_after") ?? "";
    return listOf(pages[cursor] ?? [], cursor === "");
  };
  expect(await step()).toBe(true);
  expect(await stored()).toEqual(["reconciliation evt_2", "reconciliation evt_3"]);
  const first = farEnd.requests.find(({ path }) => path === "/v1/events");
  expect(first?.query.get("created[gte]")).toBe(String(seconds(70 * minute)));
  expect([...(first?.query.values() ?? [])]).toContain("checkout.session.completed");
  expect(await key()).toMatchObject({ endpointStatus: "enabled", reconciledTo: shop.ctx.now() });
  expect(await step()).toBe(false);
  wait(5 * minute);
  farEnd.requests.length = 0;
  expect(await step()).toBe(true);
  const next = farEnd.requests.find(({ path }) => path === "/v1/events");
  expect(next?.query.get("created[gte]")).toBe(String(seconds(15 * minute)));
  expect(await stored()).toHaveLength(2);
});

test("catches up after an outage from where it was, and keeps its place on the way", async () => {
  farEnd.answer = ({ path }) => (path === "/v1/events" ? listOf([]) : endpoint);
  await step();
  const before = (await key()).reconciledTo.getTime();
  wait(3 * 24 * 60 * minute);
  await step();
  expect((await key()).reconciledTo.getTime() - before).toBe((24 * 60 - 10) * minute);
  farEnd.requests.length = 0;
  while (await step());
  expect((await key()).reconciledTo).toEqual(shop.ctx.now());
  const looks = farEnd.requests.filter(({ path }) => path === "/v1/events").length;
  expect(looks).toBeGreaterThanOrEqual(3);
});

test("looks no further back than Stripe does", async () => {
  farEnd.answer = ({ path }) => (path === "/v1/events" ? listOf([]) : endpoint);
  wait(100 * 24 * 60 * minute);
  while (await step());
  const [first] = farEnd.requests.filter(({ path }) => path === "/v1/events");
  expect(first?.query.get("created[gte]")).toBe(String(seconds(30 * 24 * 60 * minute)));
});

test.each([
  ["disabled", { body: { id: "we_1", object: "webhook_endpoint", status: "disabled" } }],
  ["missing", failed(404, "No such webhook endpoint: 'we_1'")],
])(
  "notices that the endpoint is %s, and brings the events all the same",
  async (status, answer) => {
    farEnd.answer = ({ path }) => (path === "/v1/events" ? listOf([event("evt_1")]) : answer);
    await step();
    expect(await key()).toMatchObject({ endpointStatus: status, failure: null });
    expect(await stored()).toHaveLength(1);
  },
);

test("keeps on the key why it failed, until a look succeeds, and does not move its place", async () => {
  const { reconciledTo } = await key();
  farEnd.answer = ({ path }) => (path === "/v1/events" ? lacking("rak_event_read") : endpoint);
  await step();
  expect(await key()).toMatchObject({
    failure: "The key lacks a permission: Events: Read. Allow it at Stripe",
    failureRequestId: "req_2",
    reconciledTo,
  });
  expect(await step()).toBe(false);
  wait(minute);
  farEnd.answer = ({ path }) => (path === "/v1/events" ? listOf([]) : endpoint);
  await step();
  expect(await key()).toMatchObject({ failure: null, failureRequestId: null });
});

test("leaves a key to its new holder when a slow process comes back to it", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  farEnd.answer = async ({ path }) => {
    await held;
    return path === "/v1/events" ? listOf([]) : failed(404);
  };
  const slow = step();
  await expect.poll(() => farEnd.requests.length).toBe(1);
  wait(minute);
  farEnd.answer = ({ path }) => (path === "/v1/events" ? listOf([]) : endpoint);
  await step();
  release();
  await slow;
  expect(await key()).toMatchObject({ endpointStatus: "enabled" });
});
