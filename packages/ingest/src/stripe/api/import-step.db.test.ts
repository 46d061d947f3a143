import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { cancelImport } from "@growflyer/services/imports/cancel";
import { listImports } from "@growflyer/services/imports/list";
import { startImport } from "@growflyer/services/imports/start";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FarEnd, failed, lacking, listOf, startFarEnd } from "../../testing/far-end";
import { openKeyedShop } from "../../testing/keyed-shop";
import type { Shop } from "../../testing/shop";
import { stripeEvents } from "../event-types";
import { importStep } from "./import-step";

let database: TestDatabase;
let farEnd: FarEnd;
let shop: Shop;
let kicks: number;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  farEnd = await startFarEnd();
  shop = await openKeyedShop(database.db);
  kicks = 0;
});
afterEach(async () => {
  await database.db.source.deleteMany();
  await farEnd.close();
});

const start = (days = 30) =>
  startImport(shop.ctx, shop.scope, shop.sourceId, { mode: "live", days });
const current = async () => {
  const [row] = await listImports(shop.ctx, shop.scope);
  if (!row) throw new Error("There is no import");
  return row;
};
const step = (closing = new AbortController().signal) =>
  importStep(
    shop.ctx,
    {
      apiUrl: farEnd.url,
      onStored: () => {
        kicks += 1;
      },
      random: () => 1,
    },
    closing,
  );
const wait = (milliseconds: number) => {
  shop.ctx.clock.time = new Date(shop.ctx.clock.time.getTime() + milliseconds);
};
const envelopes = () =>
  database.db.envelope.findMany({
    where: { sourceId: shop.sourceId },
    orderBy: { providerEventId: "asc" },
  });

/** `days` before the shop's now. */
const created = (days: number) => Math.floor(shop.ctx.now().getTime() / 1000) - days * 86_400;
const event = (id: string, days: number) => ({
  id,
  object: "event",
  type: "charge.succeeded",
  created: created(days),
  livemode: true,
  data: { object: {} },
});

/** Three pages of events of the first group, none of the others. */
function playEvents() {
  const pages: Record<string, unknown[]> = {
    "": [event("evt_6", 1), event("evt_5", 3)],
    evt_5: [event("evt_4", 6), event("evt_3", 15)],
    evt_3: [event("evt_2", 20), event("evt_1", 30)],
  };
  farEnd.answer = ({ query }) => {
    if (query.get("types[0]") !== stripeEvents[0]) return listOf([]);
    const cursor = query.get("starting_after") ?? "";
    return listOf(pages[cursor] ?? [], cursor !== "evt_3");
  };
}

test("reads Stripe's events to the end, page by page, and each as it would have been delivered", async () => {
  playEvents();
  await start();
  expect(await current()).toMatchObject({ state: "running", progress: 0, found: 0 });
  expect(await step()).toBe(true);
  expect(await current()).toMatchObject({ found: 2, stored: 2, progress: 0.05 });
  await step();
  expect(await current()).toMatchObject({ found: 4, stored: 4, progress: 0.25 });
  while (await step());
  expect(await current()).toMatchObject({ state: "done", found: 6, stored: 6, progress: 1 });
  const stored = await envelopes();
  expect(stored.map((envelope) => envelope.providerEventId)).toEqual([
    "evt_1",
    "evt_2",
    "evt_3",
    "evt_4",
    "evt_5",
    "evt_6",
  ]);
  expect(stored[0]).toMatchObject({ origin: "import", type: "charge.succeeded", mode: "live" });
  expect(kicks).toBeGreaterThanOrEqual(3);
  const { query } = farEnd.requests[0] ?? {};
  expect(query?.get("limit")).toBe("100");
  expect(query?.get("created[gte]")).toBe(String(created(30)));
  expect(query?.get("created[lt]")).toBe(String(created(0)));
});

test("counts what a webhook has brought before as found, and stores it once", async () => {
  playEvents();
  await database.db.envelope.create({
    data: {
      id: "env_known",
      sourceId: shop.sourceId,
      providerEventId: "evt_4",
      type: "x",
      mode: "live",
    },
  });
  await start();
  while (await step());
  expect(await current()).toMatchObject({ found: 6, stored: 5 });
});

test("reads charges, invoices and sessions from before the events that Stripe keeps", async () => {
  const charge = {
    id: "ch_1",
    object: "charge",
    status: "succeeded",
    captured: true,
    amount_refunded: 500,
  };
  farEnd.answer = ({ path }) => {
    if (path === "/v1/charges") {
      const declined = { ...charge, id: "ch_2", status: "failed" };
      return listOf([
        { ...charge, created: created(60) },
        { ...declined, created: created(80) },
      ]);
    }
    if (path === "/v1/invoices") {
      return listOf([{ id: "in_1", object: "invoice", status: "paid", created: created(60) }]);
    }
    if (path !== "/v1/checkout/sessions") return listOf([]);
    const session = { id: "cs_1", object: "checkout.session", created: created(60) };
    return listOf([{ ...session, status: "complete", payment_status: "paid" }]);
  };
  await start(90);
  while (await step());
  expect(await current()).toMatchObject({ state: "done", found: 4, stored: 4, progress: 1 });
  const types = (await envelopes()).map(({ type, providerEventId }) => [type, providerEventId]);
  expect(types).toEqual([
    ["growflyer.charge.found", "gf_charge_ch_1_captured"],
    ["growflyer.invoice.found", "gf_invoice_in_1_paid"],
    ["growflyer.charge.refunds", "gf_refunds_ch_1_500"],
    ["growflyer.checkout_session.found", "gf_session_cs_1_complete_paid"],
  ]);
  const sessions = farEnd.requests.find(({ path }) => path === "/v1/checkout/sessions");
  expect(sessions?.query.get("expand[0]")).toBe("data.line_items");
  expect(sessions?.query.get("status")).toBe("complete");
  expect(sessions?.query.get("created[gte]")).toBe(String(created(90)));
  expect(sessions?.query.get("created[lt]")).toBe(String(created(29)));
});

test("waits as long as Stripe asks when there are too many requests, and goes on", async () => {
  await start();
  farEnd.answer = () => failed(429, "slow down", { "retry-after": "7" });
  await step();
  expect(await current()).toMatchObject({
    state: "running",
    failure: "Stripe asks to wait: too many requests",
    requestId: "req_1",
  });
  wait(6999);
  expect(await step()).toBe(false);
  wait(1);
  // However often it has waited, another failure is the first of its kind.
  for (let times = 0; times < 15; times += 1) {
    expect(await step()).toBe(true);
    wait(7000);
  }
  farEnd.answer = () => failed(503);
  await step();
  wait(1000);
  playEvents();
  while (await step());
  expect(await current()).toMatchObject({ state: "done", failure: null, requestId: null });
});

test("tries a failure of Stripe's again, later and later, and gives up in the end", async () => {
  await start();
  farEnd.answer = () => failed(503);
  const waits: number[] = [];
  while ((await current()).state === "running") {
    const before = shop.ctx.now().getTime();
    while (!(await step())) wait(1000);
    waits.push((shop.ctx.now().getTime() - before) / 1000);
  }
  expect(waits.slice(0, 6)).toEqual([0, 1, 2, 4, 8, 16]);
  expect(Math.max(...waits)).toBe(600);
  expect(await current()).toMatchObject({
    state: "failed",
    failure: "Stripe had a failure of its own (503)",
    requestId: `req_${farEnd.requests.length}`,
  });
});

test("names the permission that the key lacks, and ends at once", async () => {
  await start();
  farEnd.answer = () => lacking("rak_event_read");
  await step();
  expect(await current()).toMatchObject({
    state: "failed",
    failure: "The key lacks a permission: Events: Read. Allow it at Stripe",
    requestId: "req_1",
  });
  expect(await step()).toBe(false);
});

test("stores nothing more once it is cancelled, not even the page that is on its way", async () => {
  playEvents();
  const { id } = await start();
  await step();
  const play = farEnd.answer;
  farEnd.answer = async (request) => {
    await cancelImport(shop.ctx, shop.scope, id);
    return play(request);
  };
  await step();
  expect(await step()).toBe(false);
  expect(await current()).toMatchObject({ state: "cancelled", found: 2, stored: 2 });
  expect(await envelopes()).toHaveLength(2);
});

test("goes on from the last page that was stored after its process has died", async () => {
  playEvents();
  await start();
  await step();
  // The process that takes the next page dies before it has stored it: what it holds is a lease.
  farEnd.answer = () => new Promise(() => {});
  step().catch(() => {});
  await expect.poll(() => farEnd.requests.length).toBe(2);
  playEvents();
  expect(await step()).toBe(false);
  wait(45_000);
  while (await step());
  expect(await current()).toMatchObject({ state: "done", found: 6, stored: 6 });
});

test("does not count a page twice when a slow process and its successor both bring it", async () => {
  playEvents();
  await start();
  let release = () => {};
  const play = farEnd.answer;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  farEnd.answer = async (request) => {
    await held;
    return play(request);
  };
  const slow = step();
  await expect.poll(() => farEnd.requests.length).toBe(1);
  wait(45_000);
  playEvents();
  await step();
  expect(await current()).toMatchObject({ found: 2 });
  release();
  await slow;
  expect(await current()).toMatchObject({ found: 2, stored: 2 });
});

test("gives an unfinished page back when the process is closing", async () => {
  await start();
  farEnd.answer = () => new Promise(() => {});
  const closing = new AbortController();
  const step1 = step(closing.signal);
  await expect.poll(() => farEnd.requests.length).toBe(1);
  closing.abort();
  await step1;
  playEvents();
  while (await step());
  expect(await current()).toMatchObject({ state: "done", stored: 6, failure: null });
});

test("stores a page and where the next begins together, or neither", async () => {
  playEvents();
  const { id } = await start();
  await database.db.$executeRaw`ALTER TABLE imports ADD CONSTRAINT trouble CHECK (found < 4)`;
  await step();
  await expect(step()).rejects.toThrow();
  expect(await database.db.import.findUnique({ where: { id } })).toMatchObject({ cursor: "evt_5" });
  expect(await envelopes()).toHaveLength(2);
  await database.db.$executeRaw`ALTER TABLE imports DROP CONSTRAINT trouble`;
  wait(45_000);
  while (await step());
  expect(await envelopes()).toHaveLength(6);
});
