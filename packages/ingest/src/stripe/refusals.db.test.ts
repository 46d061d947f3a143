import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { createLocalBus } from "@growflyer/services/bus";
import { disconnectSource } from "@growflyer/services/sources/disconnect";
import { removeSecret } from "@growflyer/services/sources/remove-secret";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import { createTestContext } from "@growflyer/services/testing/context";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createIngest } from "../ingest";
import { openShop, post, type Shop, secret, sign } from "../testing/shop";
import { checkoutSession, stripeEvent } from "../testing/stripe-events";

let database: TestDatabase;
let shop: Shop;
let ingest: ReturnType<typeof createIngest>;
const another = "whsec_YW5vdGhlcnNlY3JldA";

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  shop = await openShop(database.db, createTestContext(database.db));
  // Secrets carry the time of the real clock: events come after them.
  shop.ctx.clock.time = new Date(Date.now() + 60_000);
  ingest = createIngest(shop.ctx);
});
afterEach(() => ingest.close());

const sale = (over = {}) => stripeEvent("checkout.session.completed", checkoutSession(), over);
const send = (body: unknown, signing = {}) => post(ingest.routes, shop, body, signing);

async function message(response: Response) {
  const { error } = (await response.json()) as { error: { message: string } };
  return [response.status, error.message];
}

/** What was counted, after the counter was flushed. */
async function counted() {
  await ingest.close();
  const where = { sourceId: shop.sourceId };
  const rows = await database.db.signatureFailure.findMany({ where, orderBy: { cause: "asc" } });
  return rows.map(({ cause, count }) => [cause, count]);
}

test("counts refused requests by their cause, and says the cause", async () => {
  const at = new Date(shop.ctx.now().getTime() - 301_000);
  const event = sale();
  const changed = sign(JSON.stringify(event, null, 2), {}, shop.ctx.now());
  expect(await message(await send(sale(), { header: null }))).toEqual([
    400,
    expect.stringContaining("missing"),
  ]);
  await send(sale(), { header: "nonsense" });
  await send(sale(), { header: "t=1,v0=00" });
  await send(sale(), { at });
  await send(sale(), { secret: another });
  await send(sale(), { secret: another, at });
  expect(await message(await send(event, { header: changed }))).toEqual([
    400,
    expect.stringContaining("was changed on its way"),
  ]);
  expect(await counted()).toEqual([
    ["body_changed", 1],
    ["missing_header", 1],
    ["timestamp", 1],
    ["unreadable_header", 2],
    ["wrong_secret", 2],
  ]);
  const [row] = await database.db.signatureFailure.findMany({
    where: { sourceId: shop.sourceId },
  });
  expect(row?.lastAt).toEqual(shop.ctx.now());
  expect(row?.hour.getTime()).toBe(Math.floor(shop.ctx.now().getTime() / 3.6e6) * 3.6e6);
});

test("adds to what was counted before, and tells the dashboard", async () => {
  await send(sale(), { header: null });
  await counted();
  ingest = createIngest(shop.ctx);
  shop.ctx.changes.length = 0;
  await Promise.all(Array.from({ length: 200 }, () => send(sale(), { header: null })));
  expect(shop.ctx.changes).toEqual([]);
  expect(await counted()).toEqual([["missing_header", 201]]);
  const { campaignId } = shop.scope;
  expect(shop.ctx.changes).toEqual([{ about: "source", campaignId, events: true }]);
});

test("writes nothing of a source that does not exist, nor of one that is gone", async () => {
  await post(ingest.routes, { ...shop, sourceId: "src_unknown" }, sale(), { header: null });
  await send(sale(), { header: null });
  await disconnectSource(shop.ctx, shop.scope, shop.sourceId);
  expect(await counted()).toEqual([]);
  const where = { sourceId: "src_unknown" };
  expect(await database.db.signatureFailure.count({ where })).toBe(0);
});

test("recognises the secret of the other mode's endpoint by what the secret has signed", async () => {
  expect((await send(sale({ livemode: false }))).status).toBe(200);
  expect(await message(await send(sale(), { secret: another }))).toEqual([
    400,
    expect.stringContaining("of the other mode"),
  ]);
  await send(sale({ livemode: false }), { secret: another });
  expect(await counted()).toEqual([
    ["mode_mismatch", 1],
    ["wrong_secret", 1],
  ]);
});

test("counts thin events, which it accepts in vain, once each", async () => {
  const thin = {
    id: "evt_thin_2",
    object: "v2.core.event",
    type: "v1.charge.succeeded",
    livemode: true,
    created: "2026-06-15T12:00:00.000Z",
  };
  expect((await send(thin)).status).toBe(200);
  expect((await send(thin)).status).toBe(200);
  expect(await counted()).toEqual([["thin_event", 1]]);
});

test("accepts a secret at once that another process has saved, and one that this process has", async () => {
  expect((await send(sale())).status).toBe(200);
  const elsewhere = { ...shop.ctx, bus: createLocalBus() };
  await saveSecret(elsewhere, shop.scope, shop.sourceId, { signingSecret: another });
  expect((await send(sale(), { secret: another })).status).toBe(200);
  expect(await counted()).toEqual([]);
});

test("refuses a removed secret at once, and within seconds when another process has removed it", async () => {
  const third = "whsec_dGhpcmRzZWNyZXQ";
  const { ctx, scope, sourceId } = shop;
  const remove = async (context: typeof ctx) => {
    const rows = await database.db.sourceSecret.findMany({
      where: { sourceId },
      orderBy: { createdAt: "asc" },
    });
    await removeSecret(context, scope, sourceId, rows[0]?.id ?? "");
  };
  await saveSecret(ctx, scope, sourceId, { signingSecret: another });
  expect((await send(sale())).status).toBe(200);
  await remove(ctx);
  expect((await send(sale())).status).toBe(400);
  await saveSecret(ctx, scope, sourceId, { signingSecret: third });
  expect((await send(sale(), { secret: another })).status).toBe(200);
  await remove({ ...ctx, bus: createLocalBus() });
  ctx.clock.time = new Date(ctx.clock.time.getTime() + 5000);
  expect((await send(sale(), { secret: another })).status).toBe(400);
  expect((await send(sale(), { secret: third })).status).toBe(200);
});

test("does not know a source any more that another process has disconnected", async () => {
  expect((await send(sale())).status).toBe(200);
  const elsewhere = { ...shop.ctx, bus: createLocalBus() };
  await disconnectSource(elsewhere, shop.scope, shop.sourceId);
  expect((await send(sale(), { secret })).status).toBe(404);
});
