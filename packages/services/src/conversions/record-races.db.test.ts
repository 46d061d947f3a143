import type { Fact, Purchase } from "@growflyer/contracts/fact";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { recordFact } from "./record";

let database: TestDatabase;
let ctx: TestContext;
let campaignId: string;
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  campaignId = campaign.id;
  sourceId = (await connectStripe(ctx, { ...workspace, campaignId })).id;
});
afterAll(() => database.close());

async function record(fact: Fact) {
  const { id } = await ctx.db.envelope.create({
    data: { id: newId("env"), sourceId, providerEventId: newId("env"), type: "test", mode: "live" },
  });
  return ctx.db.$transaction((tx) => recordFact(tx, ctx.now(), { id, sourceId, campaignId }, fact));
}

const at = new Date("2026-06-15T10:00:00Z");

/** The session and the charge are known as two; a link makes them one, while others speak of each. */
function storyOf(account: string) {
  const scope = { account, mode: "live" as const };
  const purchase: Purchase = {
    ...scope,
    kind: "purchase",
    origin: "charge",
    aliases: ["pi_1", "ch_1"],
    occurredAt: at,
    name: null,
    initial: null,
    renewal: null,
    city: null,
    country: "DE",
    product: null,
    quantity: null,
    amount: 100,
    currency: "eur",
  };
  const before: Fact[] = [
    purchase,
    { ...purchase, origin: "checkout_session", aliases: ["cs_1", "in_1"] },
  ];
  const together: Fact[] = [
    { ...scope, kind: "link", aliases: ["in_1", "pi_1"] },
    { ...scope, kind: "retraction", aliases: ["ch_1"], occurredAt: at, claims: [] },
    { ...purchase, origin: "order", aliases: ["cs_1", "or_1"], name: "Jane" },
  ];
  return { before, together };
}

test("loses nothing of what is recorded while two conversions become one", async () => {
  const accounts = Array.from({ length: 12 }, (_, index) => `acct_${index}`);
  for (const account of accounts) {
    const { before, together } = storyOf(account);
    for (const fact of before) await record(fact);
    await Promise.all(together.map(record));
  }
  const made = await ctx.db.conversion.findMany({
    where: { campaignId },
    include: { _count: { select: { facts: true, aliases: true } } },
  });
  expect(made).toHaveLength(accounts.length);
  for (const conversion of made) {
    expect(conversion).toMatchObject({
      name: "Jane",
      retractedAt: at,
      _count: { facts: 5, aliases: 5 },
    });
  }
});
