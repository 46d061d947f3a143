import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { setManualEntry } from "../campaigns/set-manual-entry";
import type { CampaignScope } from "../context";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { enterConversion } from "./enter-manually";
import { getConversion } from "./get";

let database: TestDatabase;
let ctx: TestContext;
let scope: CampaignScope;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  scope = { ...workspace, campaignId: campaign.id };
});

const entry = {
  name: "Jane",
  city: "Berlin",
  country: "DE",
  productName: "Trail Shoes",
  productUrl: "https://shop.example/shoes",
  quantity: 2,
  amount: 12900,
  currency: "eur",
  occurredAt: "2026-06-15T11:00:00Z",
};

test("is refused until it is switched on, and once it is switched off again", async () => {
  const refusal = { code: "conflict", message: expect.stringContaining("Settings") };
  await expect(enterConversion(ctx, scope, entry)).rejects.toMatchObject(refusal);
  await setManualEntry(ctx, scope, { manualEntry: true });
  await enterConversion(ctx, scope, entry);
  await setManualEntry(ctx, scope, { manualEntry: false });
  await expect(enterConversion(ctx, scope, entry)).rejects.toMatchObject(refusal);
});

test("makes a conversion that is shown at once and marked as manual", async () => {
  await setManualEntry(ctx, scope, { manualEntry: true });
  ctx.changes.length = 0;
  const { conversionId } = await enterConversion(ctx, scope, entry);
  expect(await getConversion(ctx, scope, conversionId)).toMatchObject({
    name: "Jane",
    city: "Berlin",
    country: "DE",
    productName: "Trail Shoes",
    productUrl: "https://shop.example/shoes",
    quantity: 2,
    amount: 12900,
    currency: "eur",
    mode: "live",
    manual: true,
    sourceKind: "manual",
    state: "shown",
    occurredAt: new Date(entry.occurredAt),
    timeline: [{ changes: [{ kind: "sold", origin: "manual" }], envelope: { origin: "manual" } }],
  });
  expect(ctx.changes).toContainEqual(
    expect.objectContaining({ about: "conversion", conversionId, mode: "live" }),
  );
});

test("two at once make two conversions of one source", async () => {
  await setManualEntry(ctx, scope, { manualEntry: true });
  await Promise.all([enterConversion(ctx, scope, entry), enterConversion(ctx, scope, entry)]);
  const sources = await ctx.db.source.findMany({
    where: { campaignId: scope.campaignId },
    include: { _count: { select: { conversions: true } } },
  });
  expect(sources).toMatchObject([{ kind: "manual", _count: { conversions: 2 } }]);
});

test.each([
  ["in the future", "2026-06-15T12:02:00Z"],
  ["more than 30 days ago", "2026-05-16T11:59:00Z"],
])("refuses a sale %s", async (reason, occurredAt) => {
  await setManualEntry(ctx, scope, { manualEntry: true });
  await expect(enterConversion(ctx, scope, { ...entry, occurredAt })).rejects.toMatchObject({
    code: "invalid",
    fields: { occurredAt: expect.stringContaining(reason) },
  });
});
