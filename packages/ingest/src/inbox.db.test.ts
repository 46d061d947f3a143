import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { forgetBuyer } from "@growflyer/services/conversions/forget";
import { processNextEnvelope } from "@growflyer/services/envelopes/process-next";
import { storeEnvelope } from "@growflyer/services/envelopes/store";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createInbox } from "./inbox";
import { createIngest } from "./ingest";
import { readEnvelope } from "./read-envelope";
import { openShop, post, type Shop, until } from "./testing/shop";
import {
  charge,
  checkoutSession,
  paidAt,
  paymentIntent,
  stripeEvent,
  type TestEvent,
} from "./testing/stripe-events";
import { unreliable } from "./testing/unreliable";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.envelope.deleteMany();
  shop = await openShop(database.db);
});

const envelopes = () => database.db.envelope.findMany({ where: { sourceId: shop.sourceId } });
const conversions = () => database.db.conversion.findMany({ where: { sourceId: shop.sourceId } });
const allProcessed = async () => (await envelopes()).every(({ state }) => state === "processed");

function store(event: TestEvent) {
  return storeEnvelope(shop.ctx, {
    sourceId: shop.sourceId,
    campaignId: shop.scope.campaignId,
    providerEventId: event.id,
    type: event.type,
    mode: "live",
    payload: Buffer.from(JSON.stringify(event)),
  });
}

/** The events of the first payment of a subscription, and its refund. */
function purchaseEvents(account: string): TestEvent[] {
  const own = (type: string, object: object) => stripeEvent(type, { ...object }, { account });
  const session = { mode: "subscription", payment_intent: null, invoice: "in_1" };
  const paid = { id: "inpay_1", invoice: "in_1", payment: { payment_intent: "pi_1" } };
  return [
    own("checkout.session.completed", checkoutSession(session)),
    own("invoice_payment.paid", paid),
    own("payment_intent.succeeded", paymentIntent()),
    own("charge.succeeded", charge()),
    own("charge.refunded", charge({ refunded: true, amount_refunded: 8900 })),
  ];
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

test("makes the same conversion of a purchase's events in any order", async () => {
  // Every order of the four that tell of it, the refund among them at each place in turn.
  const orders = permutations([0, 1, 2, 3]).map((order, index) => order.toSpliced(index % 5, 0, 4));
  for (const [index, order] of orders.entries()) {
    const events = purchaseEvents(`acct_${index}`);
    for (const at of order) {
      const event = events[at];
      if (event) await store(event);
      await processNextEnvelope(shop.ctx, readEnvelope);
    }
  }
  const made = (await conversions()).map(
    ({ id, account, createdAt, updatedAt, campaignId, ...facts }) => facts,
  );
  expect(made).toHaveLength(orders.length);
  for (const facts of made) expect(facts).toEqual(made[0]);
  expect(made[0]).toMatchObject({
    name: "Jenny",
    city: "Berlin",
    country: "DE",
    productName: "Trail Shoes",
    amount: 8900n,
    occurredAt: new Date(paidAt * 1000),
    retractedAt: new Date((paidAt + 3) * 1000),
  });
});

test("erases what is kept of a buyer's events also where nothing was made of them", async () => {
  const unpaid = checkoutSession({ payment_status: "unpaid" });
  const event = stripeEvent("checkout.session.completed", unpaid);
  await store(event);
  await processNextEnvelope(shop.ctx, readEnvelope);
  const kept = () => database.db.envelope.findFirst({ where: { providerEventId: event.id } });
  expect(await kept()).toMatchObject({ outcome: "ignored", payload: expect.anything() });
  await forgetBuyer(shop.ctx, shop.scope, { by: "buyer", buyer: "Jenny.Rosen@example.com" });
  expect(await kept()).toMatchObject({ outcome: "ignored", payload: null, buyerKeys: [] });
});

test("never shows a purchase that opted out, whichever event comes first", async () => {
  const session = checkoutSession({ metadata: { popup: "no" } });
  const quiet = stripeEvent("checkout.session.completed", session);
  const loud = stripeEvent("charge.succeeded", charge());
  for (const [account, order] of Object.entries({ a: [quiet, loud], b: [loud, quiet] })) {
    for (const event of order) {
      await store({ ...event, id: `${event.id}_${account}`, account });
      await processNextEnvelope(shop.ctx, readEnvelope);
    }
  }
  expect(await conversions()).toMatchObject([
    { occurredAt: null, name: null, country: null },
    { occurredAt: null, name: null, country: null },
  ]);
});

test("makes one conversion of a burst, each event delivered twice, at the same time", async () => {
  const concurrency = database.kind === "server" ? 4 : 1;
  const ingest = createIngest(shop.ctx, { concurrency });
  const events = ["acct_1", "acct_2", "acct_3"].flatMap(purchaseEvents);
  const sent = await Promise.all(
    [...events, ...events].map((event) => post(ingest.routes, shop, event)),
  );
  expect(sent.map((response) => response.status)).toEqual(sent.map(() => 200));
  await until(allProcessed);
  await ingest.close();
  expect(await envelopes()).toHaveLength(events.length);
  const made = await conversions();
  expect(made).toHaveLength(3);
  for (const conversion of made) {
    expect(conversion).toMatchObject({ name: "Jenny", retractedAt: expect.any(Date) });
  }
});

test("understands at its start what an earlier process stored and did not finish", async () => {
  for (const event of purchaseEvents("acct_1")) await store(event);
  const ingest = createIngest(shop.ctx);
  await until(allProcessed);
  await ingest.close();
  expect(await conversions()).toHaveLength(1);
});

test("keeps an envelope that fails, tries it again later and later, and then succeeds", async () => {
  let failures = 3;
  const reports: unknown[] = [];
  const report = (error: unknown) => void reports.push(error);
  const inbox = createInbox(
    Object.assign(Object.create(shop.ctx), { report }),
    (kind, body) => {
      failures -= 1;
      if (failures >= 0) throw new TypeError("Jenny Rosen cannot be read");
      return readEnvelope(kind, body);
    },
    { retryEvery: 10 },
  );
  await store(stripeEvent("charge.succeeded", charge()));
  const waits: number[] = [];
  for (let attempts = 1; attempts <= 3; attempts += 1) {
    inbox.kick();
    await until(async () => (await envelopes())[0]?.attempts === attempts);
    const [failed] = await envelopes();
    expect(failed).toMatchObject({ state: "pending", failure: "TypeError" });
    const due = failed?.nextAttemptAt ?? new Date(0);
    waits.push(due.getTime() - shop.ctx.now().getTime());
    shop.ctx.clock.time = due;
  }
  expect(waits).toEqual([2000, 4000, 8000]);
  expect(reports).toMatchObject([1, 2, 3].map(() => ({ name: "TypeError" })));
  expect(reports.map((error) => `${error} ${(error as Error).stack}`).join()).not.toMatch(/Jenny/);
  await until(allProcessed);
  await inbox.close();
  expect(await envelopes()).toMatchObject([{ failure: null, result: "Charge ch_1 is a purchase" }]);
  expect(await conversions()).toHaveLength(1);
});

test("says of an event of unknown shape what is missing, and goes on with the others", async () => {
  const ingest = createIngest(shop.ctx);
  await post(ingest.routes, shop, stripeEvent("charge.succeeded", { name: "Jenny Rosen" }));
  await post(ingest.routes, shop, stripeEvent("charge.succeeded", charge()));
  await until(async () => (await conversions()).length === 1);
  await ingest.close();
  const failures = (await envelopes()).map(({ failure }) => failure).filter(Boolean);
  expect(failures).toEqual(["This charge cannot be read: id, created"]);
});

test("pauses while the database is gone, reports it once, and recovers by itself", async () => {
  const reports: string[] = [];
  const gone = unreliable(database.db);
  const report = (_: unknown, where: string) => void reports.push(where);
  const inbox = createInbox({ ...shop.ctx, db: gone.db, report }, readEnvelope, { retryEvery: 10 });
  gone.down = true;
  inbox.kick();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(reports).toEqual(["inbox"]);
  await store(stripeEvent("charge.succeeded", charge()));
  gone.down = false;
  await until(allProcessed);
  await inbox.close();
  expect(await conversions()).toHaveLength(1);
  expect(reports).toEqual(["inbox"]);
});

test("finishes the envelope in work when it is closed, and takes no other", async () => {
  for (const event of purchaseEvents("acct_1")) await store(event);
  let read = 0;
  const inbox = createInbox(shop.ctx, (kind, body) => {
    read += 1;
    return readEnvelope(kind, body);
  });
  inbox.kick();
  await until(async () => read > 0);
  await inbox.close();
  const seen = read;
  inbox.kick();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toBe(seen);
  const done = (await envelopes()).filter(({ state }) => state === "processed");
  expect(done).toHaveLength(seen);
});
