import type { Db } from "@growflyer/db/client";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { type IncomingEnvelope, payloadPurpose, storeEnvelope } from "./store";
import { EnvelopeWriter } from "./writer";

let database: TestDatabase;
let ctx: TestContext;
let source: { sourceId: string; campaignId: string };

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ctx = createTestContext(database.db);
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const { id } = await connectStripe(ctx, { ...workspace, campaignId: campaign.id });
  source = { sourceId: id, campaignId: campaign.id };
  ctx.changes.length = 0;
});

const envelope = (providerEventId: string, over: Partial<IncomingEnvelope> = {}) => ({
  ...source,
  providerEventId,
  type: "charge.succeeded",
  mode: "live" as const,
  payload: Buffer.from(`{"id":"${providerEventId}"}`.repeat(providerEventId.length)),
  ...over,
});

const stored = () =>
  database.db.envelope.findMany({
    where: { sourceId: source.sourceId },
    orderBy: { providerEventId: "asc" },
  });

/** The same database, with its raw statements in somebody else's hands. */
function withRaw(raw: (run: () => Promise<unknown>) => Promise<unknown>): TestContext {
  const db = new Proxy(database.db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      return key === "$queryRaw" ? (...args: unknown[]) => raw(() => method(...args)) : method;
    },
  }) as Db;
  return { ...ctx, db };
}

test("writes what comes together in few statements, and answers each for itself", async () => {
  let statements = 0;
  const writer = new EnvelopeWriter(
    withRaw((run) => {
      statements += 1;
      return run();
    }),
  );
  const ids = Array.from({ length: 60 }, (_, index) => `evt_${String(index).padStart(2, "0")}`);
  const outcomes = await Promise.all(ids.map((id) => writer.write(envelope(id))));
  expect(new Set(outcomes)).toEqual(new Set(["stored"]));
  expect(statements).toBeLessThanOrEqual(2);
  const rows = await stored();
  expect(rows.map((row) => row.providerEventId)).toEqual(ids);
  for (const { payload, providerEventId, state, origin } of rows) {
    const opened = ctx.vault.open(payload ?? Buffer.of(), payloadPurpose(source.sourceId));
    expect(opened).toEqual(Buffer.from(envelope(providerEventId).payload));
    expect([state, origin]).toEqual(["pending", "webhook"]);
  }
  expect(ctx.changes).toContainEqual({
    about: "source",
    campaignId: source.campaignId,
    events: true,
  });
});

test("tells the duplicate from the new one, also within one statement", async () => {
  await storeEnvelope(ctx, envelope("evt_known"));
  ctx.changes.length = 0;
  const writer = new EnvelopeWriter(ctx);
  const ids = ["evt_known", "evt_twice", "evt_twice", "evt_known", "evt_once"];
  const outcomes = await Promise.all(ids.map((id) => writer.write(envelope(id))));
  expect(outcomes.filter((_, index) => ids[index] === "evt_known")).toEqual([
    "duplicate",
    "duplicate",
  ]);
  expect(outcomes.filter((_, index) => ids[index] === "evt_twice").sort()).toEqual([
    "duplicate",
    "stored",
  ]);
  expect(outcomes.at(-1)).toBe("stored");
  expect(await stored()).toHaveLength(3);
});

test("announces nothing when all are duplicates", async () => {
  await storeEnvelope(ctx, envelope("evt_1"));
  ctx.changes.length = 0;
  expect(await new EnvelopeWriter(ctx).write(envelope("evt_1"))).toBe("duplicate");
  expect(ctx.changes).toEqual([]);
});

test("lets one envelope fail alone", async () => {
  const writer = new EnvelopeWriter(ctx);
  const results = await Promise.allSettled([
    writer.write(envelope("evt_1")),
    writer.write(envelope("evt_2", { sourceId: "src_disconnected" })),
    writer.write(envelope("evt_3")),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await stored()).map((row) => row.providerEventId)).toEqual(["evt_1", "evt_3"]);
});

test("lets a statement without an answer fail, and goes on with the next", async () => {
  let hang = true;
  const stuck = withRaw((run) => (hang ? new Promise(() => {}) : run()));
  const writer = new EnvelopeWriter(stuck, { patience: 50 });
  const first = writer.write(envelope("evt_1"));
  await expect(first).rejects.toThrow("too slow");
  hang = false;
  expect(await writer.write(envelope("evt_2"))).toBe("stored");
  await writer.close();
});

test("refuses what a stuck database cannot take soon", async () => {
  const stuck = withRaw(() => new Promise(() => {}));
  const writer = new EnvelopeWriter(stuck, { patience: 200 });
  const payload = Buffer.alloc(1024 * 1024);
  const writes = Array.from({ length: 80 }, (_, index) =>
    writer.write(envelope(`evt_${index}`, { payload })),
  );
  const codes = (await Promise.allSettled(writes)).map((result) =>
    result.status === "rejected" ? result.reason.code : "stored",
  );
  expect(codes.filter((code) => code === "unavailable").length).toBeGreaterThan(0);
  expect(codes).not.toContain("stored");
  await writer.close();
});

test("close waits for what was handed in", async () => {
  const writer = new EnvelopeWriter(ctx);
  const writing = [writer.write(envelope("evt_1")), writer.write(envelope("evt_2"))];
  await writer.close();
  expect(await stored()).toHaveLength(2);
  await Promise.all(writing);
});
