import type { Fact, Purchase } from "@growflyer/contracts/fact";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { recordFact } from "./record";
import { setConversionHidden } from "./set-hidden";

let database: TestDatabase;
let ctx: TestContext;
let scope: { workspaceId: string; campaignId: string };
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  ({ scope, sourceId } = await createTestSource(ctx));
});

const session: Purchase = {
  kind: "purchase",
  account: null,
  mode: "live",
  origin: "checkout_session",
  aliases: ["cs_1", "pi_1"],
  occurredAt: new Date("2026-06-15T10:00:05Z"),
  name: "Jane",
  city: "Berlin",
  country: "DE",
  initial: "D",
  renewal: null,
  product: { name: "Trail Shoes", id: null, url: null, image: null, toldBy: "metadata" },
  quantity: 2,
  amount: 12900,
  currency: "eur",
};
const charge: Purchase = {
  ...session,
  origin: "charge",
  aliases: ["ch_1", "pi_1"],
  occurredAt: new Date("2026-06-15T10:00:00Z"),
  name: "JANE D",
  city: null,
  product: null,
  quantity: null,
};
const orphan: Purchase = { ...charge, origin: "order", aliases: ["or_1", "ch_1"] };
const refund: Fact = {
  kind: "retraction",
  account: null,
  mode: "live",
  aliases: ["ch_1"],
  occurredAt: new Date("2026-06-16T10:00:00Z"),
  claims: [],
};

async function record(fact: Fact) {
  const { id } = await ctx.db.envelope.create({
    data: { id: newId("env"), sourceId, providerEventId: newId("env"), type: "test", mode: "live" },
  });
  const { changes } = await ctx.db.$transaction((tx) =>
    recordFact(tx, ctx.now(), { id, sourceId, campaignId: scope.campaignId }, fact),
  );
  return changes;
}

/** What is known of the campaign's conversions, without what is naturally different each time. */
async function conversions() {
  const rows = await ctx.db.conversion.findMany({ where: { campaignId: scope.campaignId } });
  return rows.map(
    ({ id, campaignId, sourceId: _, createdAt, updatedAt, heldUntil, ...facts }) => facts,
  );
}

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

test.each(permutations([session, charge, orphan, refund]).map((order) => [order]))(
  "any order and repetition of a purchase's facts makes one conversion %#",
  async (order) => {
    for (const fact of [...order, ...order.slice(0, 2)]) await record(fact);
    expect(await conversions()).toEqual([
      expect.objectContaining({
        name: "Jane",
        city: "Berlin",
        productName: "Trail Shoes",
        quantity: 2,
        amount: 12900n,
        occurredAt: charge.occurredAt,
        retractedAt: refund.kind === "retraction" ? refund.occurredAt : null,
      }),
    ]);
  },
);

test("two conversions that turn out to be one are merged: the earlier id stays, both are announced", async () => {
  const [first] = await record(session);
  ctx.clock.time = new Date(ctx.clock.time.getTime() + 1000);
  const [second] = await record({ ...charge, aliases: ["ch_9"] });
  const changes = await record({
    kind: "link",
    account: null,
    mode: "live",
    aliases: ["pi_1", "ch_9"],
  });
  const ids = (changed: typeof changes) =>
    changed.map((change) => ("conversionId" in change ? change.conversionId : null));
  expect(ids(changes).sort()).toEqual([...ids([first, second].flatMap((c) => c ?? []))].sort());
  const left = await ctx.db.conversion.findMany({ where: { campaignId: scope.campaignId } });
  expect(left.map((row) => row.id)).toEqual(ids(first ? [first] : []));
});

test("hidden by hand stays hidden, whatever is learnt later", async () => {
  const [change] = await record(session);
  if (change?.about !== "conversion") throw new Error("A purchase makes a conversion");
  await setConversionHidden(ctx, scope, change.conversionId, true);
  await record(charge);
  await record({ ...charge, aliases: ["ch_7"] });
  await record({ kind: "link", account: null, mode: "live", aliases: ["ch_7", "ch_1"] });
  expect(await conversions()).toEqual([expect.objectContaining({ hiddenAt: ctx.clock.time })]);
});

test("what tells nothing new is announced to nobody", async () => {
  expect(await record(session)).toHaveLength(1);
  expect(await record(session)).toEqual([]);
  const link: Fact = { kind: "link", account: null, mode: "live", aliases: ["pi_1", "ch_1"] };
  expect(await record(link)).toEqual([]);
  expect(await record(charge)).toHaveLength(1);
});

test("the same id in another account or in test mode is another purchase", async () => {
  await record(session);
  await record({ ...session, mode: "test" });
  await record({ ...session, account: "acct_1" });
  expect(await conversions()).toHaveLength(3);
});

test("a burst through several connections at once makes one conversion", async () => {
  const burst = [session, charge, orphan, refund, session, charge];
  await Promise.all(burst.map((fact) => record(fact)));
  expect(await conversions()).toHaveLength(1);
});

test("a retraction alone is no purchase that anybody sees", async () => {
  await record(refund);
  expect(await conversions()).toEqual([expect.objectContaining({ occurredAt: null })]);
});
