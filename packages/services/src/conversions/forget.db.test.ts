import type { Fact, Purchase } from "@growflyer/contracts/fact";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buyerKeys } from "../buyers/buyer-key";
import { findBuyer } from "../buyers/find";
import type { CampaignScope } from "../context";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { forgetBuyer } from "./forget";
import { getConversion } from "./get";
import { recordFact } from "./record";

let database: TestDatabase;
let ctx: TestContext;
let scope: CampaignScope;
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  ({ scope, sourceId } = await createTestSource(ctx));
});

function sale(id: string): Purchase {
  return {
    kind: "purchase",
    account: null,
    mode: "live",
    origin: "checkout_session",
    aliases: [`cs_${id}`, `pi_${id}`],
    occurredAt: new Date("2026-06-15T10:00:00Z"),
    name: "Jane",
    initial: "D",
    city: "Berlin",
    country: "DE",
    product: { name: "Trail Shoes", id: null, url: null, image: null, toldBy: "item" },
    quantity: 2,
    amount: 12900,
    currency: "eur",
    renewal: false,
  };
}

type Who = { email?: string; customer?: string };

async function record(fact: Fact, { email, customer }: Who = {}) {
  const envelope = await ctx.db.envelope.create({
    data: {
      id: newId("env"),
      sourceId,
      providerEventId: newId("env"),
      type: "checkout.session.completed",
      mode: "live",
      state: "processed",
      result: "Jane bought Trail Shoes",
      payload: Uint8Array.from(Buffer.from("Jane Doe")),
    },
  });
  const buyer = { email: email ?? null, customer: customer ?? null };
  const keys = buyerKeys(ctx, scope.campaignId, buyer);
  const recording = { id: envelope.id, sourceId, campaignId: scope.campaignId, buyerKeys: keys };
  return ctx.db.$transaction((tx) => recordFact(tx, ctx.now(), recording, fact));
}

const byBuyer = (buyer: string) => ({ by: "buyer" as const, buyer });

const idOf = async (externalId: string) =>
  (await ctx.db.alias.findFirstOrThrow({ where: { sourceId, externalId } })).conversionId;

/** All that is stored of the campaign's sales, as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all([
    ctx.db.conversion.findMany({ where: { sourceId } }),
    ctx.db.envelope.findMany({ where: { sourceId } }),
    ctx.db.recordedFact.findMany({ where: { conversion: { sourceId } } }),
    ctx.db.buyerKey.findMany({ where: { campaignId: scope.campaignId } }),
  ]);
  return JSON.stringify(rows, (_, value) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString();
    return typeof value === "bigint" ? `${value}` : value;
  });
}

test("leaves no trace of a buyer, and nothing of the others is touched", async () => {
  await record({ ...sale("2"), name: "Bob" }, { email: "bob@buyer.example" });
  await record(sale("1"), { email: "Jane@Buyer.example" });
  await ctx.db.lookup.create({
    data: {
      sourceId,
      mode: "live",
      account: "",
      kind: "session_line_items",
      objectId: "cs_1",
      nextAttemptAt: ctx.now(),
    },
  });
  const id = await idOf("cs_1");
  ctx.changes.length = 0;
  expect(await forgetBuyer(ctx, scope, byBuyer(" jane@buyer.EXAMPLE "))).toBe(1);
  expect(ctx.changes).toContainEqual({
    about: "conversion",
    campaignId: scope.campaignId,
    conversionId: id,
    mode: "live",
  });
  const left = JSON.parse(await everything());
  expect(left[0]).toHaveLength(2);
  expect(left[2]).toHaveLength(1);
  expect(left[3]).toHaveLength(1);
  const forgotten = await getConversion(ctx, scope, id);
  expect(forgotten).toMatchObject({ state: "forgotten", name: null, amount: null, timeline: [] });
  expect(JSON.stringify(left[0].find((row: { id: string }) => row.id === id))).not.toMatch(
    /Jane|Trail|Berlin|12900|eur|checkout_session/,
  );
  expect(left[1].filter((row: { payload: unknown }) => row.payload === null)).toMatchObject([
    { result: "Its buyer was forgotten" },
  ]);
  expect(await ctx.db.lookup.count({ where: { sourceId } })).toBe(0);
});

test("finds all of a buyer's conversions by any of the keys that they share", async () => {
  await record(sale("1"), { email: "jane@buyer.example", customer: "cus_1" });
  await record(sale("2"), { customer: "cus_1" });
  await record({ ...sale("3"), mode: "test" }, { email: "jane@work.example", customer: "cus_1" });
  await record(sale("4"), { email: "jane@work.example" });
  await record(sale("5"), { email: "bob@buyer.example" });
  for (const buyer of ["jane@buyer.example", "cus_1", "pi_2", "cs_4"]) {
    const { count, latest } = await findBuyer(ctx, scope, byBuyer(buyer));
    expect(count).toBe(4);
    expect(latest[0]).toMatchObject({ name: "Jane", productName: "Trail Shoes" });
  }
  const one = { by: "conversion", conversionId: await idOf("cs_2") };
  expect((await findBuyer(ctx, scope, one)).count).toBe(4);
  expect(await forgetBuyer(ctx, scope, one)).toBe(4);
  expect(await ctx.db.conversion.count({ where: { sourceId, occurredAt: { not: null } } })).toBe(1);
});

test("later events about a forgotten purchase bring nothing back, by whatever they are known", async () => {
  await record(sale("1"), { email: "jane@buyer.example" });
  await forgetBuyer(ctx, scope, byBuyer("pi_1"));
  await record({ ...sale("1"), origin: "charge", aliases: ["ch_1", "pi_1"] });
  // Of a purchase from before, but with ids that were never heard of.
  await record(sale("7"), { email: "jane@buyer.example" });
  expect(await ctx.db.conversion.count({ where: { sourceId, occurredAt: { not: null } } })).toBe(0);
  expect(await ctx.db.recordedFact.count({ where: { conversion: { sourceId } } })).toBe(0);
  await record({ ...sale("9"), aliases: ["cs_9", "ch_1"] });
  expect(await everything()).not.toContain("Berlin");
});

test("who comes back is a buyer like any other", async () => {
  await record(sale("1"), { email: "jane@buyer.example" });
  await forgetBuyer(ctx, scope, byBuyer("jane@buyer.example"));
  ctx.clock.time = new Date(ctx.clock.time.getTime() + 60_000);
  await record({ ...sale("2"), occurredAt: ctx.now() }, { email: "jane@buyer.example" });
  expect((await findBuyer(ctx, scope, byBuyer("jane@buyer.example"))).count).toBe(1);
  expect(await forgetBuyer(ctx, scope, byBuyer("jane@buyer.example"))).toBe(1);
});

test("a buyer of whom nothing is known is kept from being recorded all the same", async () => {
  expect(await forgetBuyer(ctx, scope, byBuyer("jane@buyer.example"))).toBe(0);
  await record(sale("1"), { email: "jane@buyer.example" });
  expect(await ctx.db.conversion.count({ where: { sourceId, occurredAt: { not: null } } })).toBe(0);
});

test("forgetting while the same purchase is being recorded leaves nothing of it", async () => {
  await record(sale("1"), { email: "jane@buyer.example" });
  const charge = { ...sale("1"), aliases: ["ch_1", "pi_1"], origin: "charge" as const };
  await Promise.all([
    record(charge, { email: "jane@buyer.example" }),
    forgetBuyer(ctx, scope, byBuyer("jane@buyer.example")),
    record({ ...charge, aliases: ["ch_1"] }, { email: "jane@buyer.example" }),
    record(sale("8"), { email: "jane@buyer.example" }),
  ]);
  expect(await everything()).not.toContain("Berlin");
});

test("refuses what is no buyer, and a conversion that is not there", async () => {
  await expect(forgetBuyer(ctx, scope, byBuyer(" x "))).rejects.toMatchObject({ code: "invalid" });
  const gone = { by: "conversion", conversionId: "cnv_gone" };
  await expect(forgetBuyer(ctx, scope, gone)).rejects.toMatchObject({ code: "not_found" });
});
