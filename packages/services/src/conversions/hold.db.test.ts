import type { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import type { Amendment, Purchase } from "@growflyer/contracts/fact";
import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createNotification } from "../notifications/create";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { type Recording, recordFact } from "./record";
import { releaseHeld } from "./release-held";

let database: TestDatabase;
let ctx: TestContext;
let scope: { workspaceId: string; campaignId: string };
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  ctx = createTestContext(database.db);
  ({ scope, sourceId } = await createTestSource(ctx));
  await createNotification(ctx, scope, {
    type: "recent_sales",
    settings: { ...recentSalesDefaults, message: "{name} bought {product}" },
    enabled: true,
  });
});

let sales = 0;

/** A purchase with ids of its own; the charge, the session and the items of one call are one purchase. */
function sale() {
  sales += 1;
  const charge: Purchase = {
    kind: "purchase",
    account: null,
    mode: "live",
    origin: "charge",
    aliases: [`ch_${sales}`, `pi_${sales}`],
    occurredAt: new Date("2026-06-15T11:59:58Z"),
    name: null,
    initial: null,
    city: null,
    country: "DE",
    product: null,
    quantity: null,
    amount: 100,
    currency: "eur",
    renewal: null,
  };
  const session: Purchase = {
    ...charge,
    origin: "checkout_session",
    aliases: [`cs_${sales}`, `pi_${sales}`],
    name: "Jane",
  };
  const { occurredAt: _, renewal: __, ...details } = session;
  const items: Amendment = {
    ...details,
    kind: "amendment",
    origin: "line_items",
    aliases: [`cs_${sales}`],
    product: { name: "Trail Shoes", id: null, url: null, image: null, toldBy: "item" },
  };
  return { charge, session, items };
}

async function record(fact: Purchase | Amendment, also: Partial<Recording> = {}) {
  const origin: EnvelopeOrigin = also.origin ?? "webhook";
  const { id } = await ctx.db.envelope.create({
    data: {
      id: newId("env"),
      sourceId,
      providerEventId: newId("env"),
      type: "t",
      mode: "live",
      origin,
    },
  });
  const { campaignId } = scope;
  const { changes } = await ctx.db.$transaction((tx) =>
    recordFact(tx, ctx.now(), { id, sourceId, campaignId, ...also }, fact),
  );
  const [change] = changes;
  return change?.about === "conversion" ? change : null;
}

const later = (seconds: number) => {
  ctx.clock.time = new Date(ctx.clock.time.getTime() + seconds * 1000);
};
const inSixSeconds = () => new Date(ctx.now().getTime() + 6000);

test("the first charge of a new source waits six seconds for a richer event", async () => {
  expect((await record(sale().charge))?.heldUntil).toEqual(inSixSeconds());
});

test("the session that follows ends the wait, and the charge after it starts none", async () => {
  const { charge, session } = sale();
  await record(charge);
  later(1);
  const change = await record(session);
  expect(change).toMatchObject({ about: "conversion" });
  expect(change?.heldUntil).toBeUndefined();
  const other = sale();
  expect((await record(other.session))?.heldUntil).toBeUndefined();
  expect((await record(other.charge))?.heldUntil).toBeUndefined();
});

test("an account that never uses Checkout never waits", async () => {
  await record(sale().charge);
  later(7);
  expect((await record(sale().charge))?.heldUntil).toBeUndefined();
});

test("purchases that may still grow themselves prove nothing", async () => {
  await record(sale().charge);
  later(2);
  expect((await record(sale().charge))?.heldUntil).toEqual(inSixSeconds());
});

test("an account that uses Checkout waits for the session", async () => {
  await record(sale().session);
  later(7);
  expect((await record(sale().charge))?.heldUntil).toEqual(inSixSeconds());
});

test("what knows all that its notifications show does not wait", async () => {
  const { charge, items } = sale();
  const change = await record({ ...charge, name: "Jane", product: items.product });
  expect(change?.heldUntil).toBeUndefined();
});

test("a session whose items are being asked for waits for them, and no longer", async () => {
  const { session, charge, items } = sale();
  const canAsk = true;
  expect((await record(session, { canAsk }))?.heldUntil).toEqual(inSixSeconds());
  later(1);
  await record(charge, { canAsk });
  const held = await ctx.db.conversion.findFirst({ where: { sourceId } });
  expect(held?.heldUntil).toEqual(new Date(ctx.now().getTime() + 5000));
  const change = await record(items, { origin: "lookup", canAsk });
  expect(change).toMatchObject({ about: "conversion" });
  expect(change?.heldUntil).toBeUndefined();
});

test("the wait is a setting of the source, and none is none", async () => {
  const settings = { holdFor: 2000 };
  const change = await record(sale().charge, { settings });
  expect(change?.heldUntil).toEqual(new Date(ctx.now().getTime() + 2000));
  expect((await record(sale().charge, { settings: { holdFor: 0 } }))?.heldUntil).toBeUndefined();
});

test("an imported sale neither waits nor is news", async () => {
  const change = await record(sale().charge, { origin: "import" });
  expect(change).toMatchObject({ quiet: true });
  expect(change?.heldUntil).toBeUndefined();
});

test("what is asked about an imported sale is no news either", async () => {
  const { session, items } = sale();
  await record(session, { origin: "import" });
  expect(await record(items, { origin: "lookup" })).toMatchObject({ quiet: true });
});

test("an import does not end a wait, nor keep quiet about what was going to be news", async () => {
  const { charge, session } = sale();
  await record(charge);
  later(1);
  const stillHeld = await record(
    { ...charge, origin: "payment_intent", name: "Jane" },
    { origin: "import" },
  );
  expect(stillHeld?.heldUntil).toEqual(new Date(ctx.now().getTime() + 5000));
  const shown = await record(session, { origin: "import" });
  expect(shown).toMatchObject({ about: "conversion" });
  expect(shown?.heldUntil).toBeUndefined();
  expect(shown?.quiet).toBeUndefined();
});

test("pages hear of what an import says against a sale that they show", async () => {
  const { charge, session } = sale();
  await record(session);
  const renewal = await record({ ...charge, renewal: true }, { origin: "import" });
  expect(renewal).toMatchObject({ about: "conversion" });
  expect(renewal?.quiet).toBeUndefined();
});

test("the conversion that visitors have seen keeps its id, though another is older", async () => {
  const { charge, session } = sale();
  const held = await record({ ...charge, aliases: ["ch_older"] });
  later(1);
  const seen = await record(session);
  later(1);
  const [alias = ""] = session.aliases;
  await record({ ...charge, aliases: ["ch_older", alias] });
  const left = await ctx.db.conversion.findMany({ where: { sourceId }, select: { id: true } });
  expect(left).toEqual([{ id: seen?.conversionId }]);
  expect(held?.conversionId).not.toBe(seen?.conversionId);
});

test("announces what has waited when the wait is over, also that of an earlier process", async () => {
  const first = await record(sale().charge, { settings: { holdFor: 60 } });
  const stop = releaseHeld(ctx);
  const second = await record(sale().charge, { settings: { holdFor: 60 } });
  if (!first || !second) throw new Error("A purchase makes a conversion");
  ctx.bus.publish(second);
  await expect
    .poll(() =>
      ctx.changes.flatMap((change) =>
        change.about === "conversion" && !change.heldUntil ? change.conversionId : [],
      ),
    )
    .toEqual(expect.arrayContaining([first.conversionId, second.conversionId]));
  stop();
});
