import type { LookupKind } from "@growflyer/contracts/fact";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { processNextEnvelope } from "@growflyer/services/envelopes/process-next";
import { storeEnvelope } from "@growflyer/services/envelopes/store";
import { listSourceKeys } from "@growflyer/services/source-keys/list";
import { saveSourceKey } from "@growflyer/services/source-keys/save";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readEnvelope } from "../../read-envelope";
import { type FarEnd, failed, lacking, listOf, startFarEnd } from "../../testing/far-end";
import { openKeyedShop } from "../../testing/keyed-shop";
import type { Shop } from "../../testing/shop";
import { charge, stripeEvent } from "../../testing/stripe-events";
import { lookupStep } from "./lookup-step";

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

const ask = (kind: LookupKind, objectId: string, account = "") =>
  database.db.lookup.create({
    data: {
      sourceId: shop.sourceId,
      mode: "live",
      account,
      kind,
      objectId,
      nextAttemptAt: shop.ctx.now(),
    },
  });
const step = () =>
  lookupStep(
    shop.ctx,
    { apiUrl: farEnd.url, onStored: () => {}, random: () => 0 },
    new AbortController().signal,
  );
const wait = (milliseconds: number) => {
  shop.ctx.clock.time = new Date(shop.ctx.clock.time.getTime() + milliseconds);
};
const lookup = () => database.db.lookup.findFirstOrThrow({ where: { sourceId: shop.sourceId } });
const told = async () => {
  const rows = await database.db.envelope.findMany({ where: { sourceId: shop.sourceId } });
  return rows.map((row) => {
    const purpose = `envelope-payload:${shop.sourceId}`;
    return JSON.parse(shop.ctx.vault.open(row.payload ?? Buffer.alloc(0), purpose).toString());
  });
};

const item = { id: "li_1", object: "item", description: "Trail Shoes", quantity: 2 };

test("fetches what a session sold, with the products, from the account that it belongs to", async () => {
  farEnd.answer = () => listOf([item]);
  await ask("session_line_items", "cs_1", "acct_connected");
  expect(await step()).toBe(true);
  expect(await step()).toBe(false);
  expect(await lookup()).toMatchObject({ state: "done" });
  const [request] = farEnd.requests;
  expect(request?.path).toBe("/v1/checkout/sessions/cs_1/line_items");
  expect(request?.query.get("expand[0]")).toBe("data.price.product");
  expect(request?.headers["stripe-account"]).toBe("acct_connected");
  expect(await told()).toMatchObject([
    {
      id: "gf_line_items_cs_1",
      object: "event",
      type: "growflyer.checkout_session.line_items",
      livemode: true,
      account: "acct_connected",
      data: { object: { id: "cs_1", object: "checkout.session", line_items: { data: [item] } } },
    },
  ]);
});

test("fetches the snapshot of a thin event, under its own id and as news", async () => {
  const snapshot = stripeEvent("charge.succeeded", charge());
  farEnd.answer = () => ({ status: 200, body: snapshot });
  const thin = { id: "evt_thin", object: "v2.core.event", snapshot_event: snapshot.id };
  await storeEnvelope(shop.ctx, {
    sourceId: shop.sourceId,
    campaignId: shop.scope.campaignId,
    providerEventId: thin.id,
    type: "v1.charge.succeeded",
    mode: "live",
    payload: Buffer.from(JSON.stringify(thin)),
  });
  await processNextEnvelope(shop.ctx, readEnvelope);
  expect(await step()).toBe(true);
  expect(farEnd.requests.at(-1)?.path).toBe(`/v1/events/${snapshot.id}`);
  expect(
    await database.db.envelope.findFirst({ where: { providerEventId: snapshot.id } }),
  ).toMatchObject({ type: "charge.succeeded", origin: "reconciliation", mode: "live" });
});

test("does without the products where the key may not read them", async () => {
  farEnd.answer = ({ query }) =>
    query.get("expand[0]") ? lacking("rak_product_read") : listOf([item]);
  await ask("session_line_items", "cs_1");
  await step();
  expect(await lookup()).toMatchObject({ state: "done", failure: null });
  expect(await told()).toHaveLength(1);
});

test("finds the session and the invoice of a payment, or nothing", async () => {
  farEnd.answer = ({ path }) => {
    if (path === "/v1/invoice_payments") {
      const invoice = { id: "in_1", object: "invoice", status: "paid", created: 1 };
      return listOf([
        { id: "inpay_1", object: "invoice_payment", status: "paid", created: 1, invoice },
      ]);
    }
    return listOf([]);
  };
  await ask("session_of_payment", "pi_1");
  await ask("invoice_of_payment", "pi_1");
  while (await step());
  expect(farEnd.requests.map(({ query }) => Object.fromEntries(query))).toEqual(
    expect.arrayContaining([
      { payment_intent: "pi_1", limit: "1", "expand[0]": "data.line_items" },
      {
        "payment[type]": "payment_intent",
        "payment[payment_intent]": "pi_1",
        "expand[0]": "data.invoice",
      },
    ]),
  );
  const events = (await told()).sort((a, b) => (a.type < b.type ? -1 : 1));
  expect(events).toMatchObject([
    { type: "growflyer.invoice.found", data: { object: { id: "in_1" } } },
    {
      type: "growflyer.invoice_payment.found",
      data: { object: { id: "inpay_1", invoice: "in_1" } },
    },
  ]);
  expect(await database.db.lookup.count({ where: { state: "done" } })).toBe(2);
});

test("does not ask what an event has told meanwhile", async () => {
  const { sourceId, scope } = shop;
  await database.db.conversion.create({
    data: { id: "cnv_1", campaignId: scope.campaignId, sourceId, mode: "live", kind: "purchase" },
  });
  const aliases = ["pi_1", "cs_1"].map((externalId) => ({ externalId, conversionId: "cnv_1" }));
  await database.db.alias.createMany({
    data: aliases.map((alias) => ({ ...alias, sourceId, account: "", mode: "live" })),
  });
  await ask("session_of_payment", "pi_1");
  await step();
  expect(farEnd.requests).toHaveLength(0);
  expect(await lookup()).toMatchObject({ state: "done" });
});

test("lets all questions of a key wait when there are too many, and asks again after a failure", async () => {
  farEnd.answer = () => failed(429, "slow down", { "retry-after": "2" });
  await ask("session_line_items", "cs_1");
  await ask("session_line_items", "cs_2");
  await step();
  expect(await step()).toBe(false);
  wait(2000);
  farEnd.answer = () => failed(500);
  await step();
  await step();
  expect(await step()).toBe(false);
  farEnd.answer = () => listOf([item]);
  wait(10_000);
  while (await step());
  expect(await told()).toHaveLength(2);
});

test("gives up what Stripe does not know, and says so with Stripe's id of the request", async () => {
  farEnd.answer = () => failed(404, "No such checkout.session: 'cs_1'");
  await ask("session_line_items", "cs_1");
  await step();
  expect(await lookup()).toMatchObject({
    state: "failed",
    failure: "Stripe refused the request: No such checkout.session: 'cs_1'",
    requestId: "req_1",
  });
});

test("never gives up because there are too many, however often", async () => {
  await ask("session_line_items", "cs_1");
  farEnd.answer = () => failed(429, "slow down");
  for (let times = 0; times < 12; times += 1) {
    expect(await step()).toBe(true);
    wait(10_000);
  }
  farEnd.answer = () => failed(503);
  await step();
  wait(10_000);
  farEnd.answer = () => listOf([item]);
  await step();
  expect(await lookup()).toMatchObject({ state: "done", failure: null });
});

const newKey = () =>
  saveSourceKey(shop.ctx, shop.scope, shop.sourceId, {
    key: "rk_live_another0000",
    mode: "live",
    endpoint: null,
  });
const keyFailure = async () => {
  const [key] = await listSourceKeys(shop.ctx, shop.scope);
  return [key?.failure, key?.failureRequestId];
};

test("tells on the key that it was refused, asks no more in its name, and with a new key at once", async () => {
  farEnd.answer = () => failed(401, "Expired API Key provided: rk_live_*****a1b2");
  await ask("session_line_items", "cs_1");
  await ask("invoice_of_payment", "pi_1", "acct_connected");
  while (await step());
  expect(farEnd.requests).toHaveLength(1);
  expect(await keyFailure()).toEqual([
    "Stripe does not accept the key. Connect a new one",
    "req_1",
  ]);
  expect(shop.ctx.changes.at(-1)).toMatchObject({ about: "source" });
  await newKey();
  expect(await keyFailure()).toEqual([null, null]);
  farEnd.answer = ({ path }) => listOf(path.includes("line_items") ? [item] : []);
  wait(10_000);
  while (await step());
  expect(await database.db.lookup.count({ where: { state: "done" } })).toBe(2);
});

test("waits for a permission that the key lacks, and lets other questions pass", async () => {
  farEnd.answer = ({ path }) =>
    path.startsWith("/v1/checkout") ? lacking("rak_checkout_session_read") : listOf([]);
  await ask("session_line_items", "cs_1");
  await ask("session_line_items", "cs_2");
  await ask("invoice_of_payment", "pi_1");
  while (await step());
  expect(await database.db.lookup.count({ where: { state: "pending" } })).toBe(2);
  expect(await database.db.lookup.count({ where: { state: "done" } })).toBe(1);
  const lack = "The key lacks a permission: Checkout Sessions: Read. Allow it at Stripe";
  expect(await keyFailure()).toEqual([lack, expect.stringMatching(/^req_/)]);
  farEnd.answer = () => listOf([item]);
  wait(3_600_000);
  while (await step());
  expect(await keyFailure()).toEqual([null, null]);
  expect(await told()).toHaveLength(2);
});

test("a connected account that is closed to the key is no failure of the key", async () => {
  farEnd.answer = () => failed(403, "The provided key does not have access to account 'acct_1'");
  await ask("session_line_items", "cs_1", "acct_1");
  await step();
  expect(await lookup()).toMatchObject({ state: "failed" });
  expect(await keyFailure()).toEqual([null, null]);
});

test("a refusal that comes after a new key was saved says nothing about that", async () => {
  await ask("session_line_items", "cs_1");
  farEnd.answer = async () => {
    await newKey();
    return failed(401);
  };
  await step();
  expect(await keyFailure()).toEqual([null, null]);
  farEnd.answer = () => listOf([item]);
  await step();
  expect(await lookup()).toMatchObject({ state: "done" });
});

test("asks again after its process has died", async () => {
  farEnd.answer = () => new Promise(() => {});
  await ask("session_line_items", "cs_1");
  step().catch(() => {});
  await expect.poll(() => farEnd.requests.length).toBe(1);
  expect(await step()).toBe(false);
  farEnd.answer = () => listOf([item]);
  wait(45_000);
  await step();
  expect(await lookup()).toMatchObject({ state: "done" });
});
