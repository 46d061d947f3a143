import { Tracked } from "@growflyer/contracts/tracked";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import type { CampaignScope } from "../context";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { forgetBuyer } from "./forget";
import { getConversion } from "./get";
import { recordTracked } from "./record-tracked";

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
  await accept(true);
  ctx.changes.length = 0;
});

async function accept(acceptTracked: boolean) {
  const rules = acceptTracked ? { acceptTracked } : {};
  await ctx.db.campaign.update({ where: { id: scope.campaignId }, data: { rules } });
}

const sale = {
  kind: "purchase",
  id: "1001",
  name: "Jane",
  city: "Berlin",
  country: "DE",
  product: { name: "Trail Shoes", url: "https://shop.example/shoes" },
  quantity: 2,
};

function track(said: object, mode: "live" | "test" = "live") {
  const tracked = Tracked.parse({ ...sale, ...said });
  return recordTracked(ctx, { campaignId: scope.campaignId, mode }, tracked);
}

/** The conversions that pages and members were told of. */
function announced(): string[] {
  return ctx.changes.flatMap((change) =>
    change.about === "conversion" ? change.conversionId : [],
  );
}

async function onlyConversion() {
  const [id = ""] = announced();
  return getConversion(ctx, scope, id);
}

test("is refused until the campaign accepts it, and leaves nothing", async () => {
  await accept(false);
  expect(await track({})).toBe("refused");
  expect(await ctx.db.source.count({ where: { campaignId: scope.campaignId } })).toBe(0);
  expect(ctx.changes).toEqual([]);
});

test("is refused where the campaign's rules cannot be read", async () => {
  const data = { rules: { askTwice: true, acceptTracked: true } };
  await ctx.db.campaign.update({ where: { id: scope.campaignId }, data });
  const { report } = ctx;
  const reports: string[] = [];
  ctx.report = (_, where) => void reports.push(where);
  expect(await track({}).finally(() => (ctx.report = report))).toBe("refused");
  expect(reports).toEqual(["campaigns: reading rules"]);
});

test("makes a conversion that is shown at once and marked as reported by the page", async () => {
  expect(await track({})).toBe("recorded");
  expect(await onlyConversion()).toMatchObject({
    name: "Jane",
    city: "Berlin",
    country: "DE",
    productName: "Trail Shoes",
    productUrl: "https://shop.example/shoes",
    quantity: 2,
    amount: null,
    mode: "live",
    manual: false,
    tracked: true,
    sourceKind: "page",
    state: "shown",
    externalIds: ["1001"],
    occurredAt: ctx.now(),
    timeline: [{ changes: [{ kind: "sold", origin: "page" }], envelope: { origin: "page" } }],
  });
  expect(ctx.changes).toContainEqual({ about: "source", campaignId: scope.campaignId });
});

test("the same order is one conversion, and its first report counts", async () => {
  const outcomes = await Promise.all([track({}), track({}), track({})]);
  expect(outcomes.sort()).toEqual(["known", "known", "recorded"]);
  expect(await track({ name: "Mallory" })).toBe("known");
  expect(announced()).toHaveLength(1);
  expect(await onlyConversion()).toMatchObject({ name: "Jane" });
});

test("several orders at once make several conversions of one source", async () => {
  await Promise.all(["1", "2", "3"].map((id) => track({ id })));
  const sources = await ctx.db.source.findMany({
    where: { campaignId: scope.campaignId },
    include: { _count: { select: { conversions: true } } },
  });
  expect(sources).toMatchObject([{ kind: "page", _count: { conversions: 3 } }]);
});

test("an order of test mode is another one than that of live mode", async () => {
  expect(await track({})).toBe("recorded");
  expect(await track({}, "test")).toBe("recorded");
  expect(ctx.changes).toContainEqual(expect.objectContaining({ mode: "test" }));
  expect(new Set(announced()).size).toBe(2);
});

test("a link to another host is left out, and so is a picture", async () => {
  await track({
    product: {
      name: "Trail Shoes",
      url: "https://evil.example/shoes",
      image: "https://www.shop.example/shoes.png",
    },
  });
  const { id, productName, productUrl } = await onlyConversion();
  expect([productName, productUrl]).toEqual(["Trail Shoes", null]);
  expect(await ctx.db.conversion.findUniqueOrThrow({ where: { id } })).toMatchObject({
    productImage: null,
  });
});

test("a clock that is a little ahead means now", async () => {
  await track({ occurredAt: "2026-06-15T12:04:00Z" });
  expect(await onlyConversion()).toMatchObject({ occurredAt: ctx.now() });
});

test("a purchase is known by its own time", async () => {
  await track({ occurredAt: "2026-06-15T13:00:00+02:00" });
  const { occurredAt } = await onlyConversion();
  expect(occurredAt).toEqual(new Date("2026-06-15T11:00:00Z"));
});

test.each([
  ["in the future", "2026-06-15T12:06:00Z"],
  ["more than a day ago", "2026-06-14T11:59:00Z"],
])("refuses a sale %s", async (reason, occurredAt) => {
  await expect(track({ occurredAt })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining(reason),
  });
});

test("a buyer who was forgotten by the order's id is not brought back", async () => {
  await track({});
  await forgetBuyer(ctx, scope, { by: "buyer", buyer: "1001" });
  expect(await track({})).toBe("known");
  expect(await onlyConversion()).toMatchObject({ state: "forgotten", name: null });
});
