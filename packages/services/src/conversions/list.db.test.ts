import { ConversionFilters, conversionStates } from "@growflyer/contracts/conversion";
import { recentSalesDefaults } from "@growflyer/contracts/notification";
import type { Prisma } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { setCampaignRules } from "../campaigns/set-rules";
import type { CampaignScope } from "../context";
import { createNotification } from "../notifications/create";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { exportConversions } from "./export";
import { getConversion } from "./get";
import { getLatestConversion } from "./get-latest";
import { getShowableConversion } from "./get-showable";
import { conversionsPerPage, listConversions } from "./list";
import { shownFor, visibleAt } from "./showable";

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

type Columns = Partial<Prisma.ConversionCreateManyInput> & { aliases?: string[] };

async function add({ aliases = [], ...columns }: Columns) {
  const id = newId("cnv");
  await ctx.db.conversion.create({
    data: {
      id,
      campaignId: scope.campaignId,
      sourceId,
      mode: "live",
      kind: "purchase",
      occurredAt: new Date("2026-06-15T10:00:00Z"),
      ...columns,
      aliases: {
        create: aliases.map((externalId) => ({ sourceId, account: "", mode: "live", externalId })),
      },
    },
  });
  return id;
}

const filters = (said: Record<string, string> = {}) => ConversionFilters.parse(said);

async function names(said: Record<string, string>) {
  const { conversions } = await listConversions(ctx, scope, filters(said));
  return conversions.map((conversion) => conversion.name).sort();
}

describe("a search", () => {
  beforeEach(async () => {
    await add({ name: "Jane", city: "Berlin", productName: "Trail Shoes", aliases: ["ch_1aB"] });
    await add({ name: "Bob", city: "New York", productName: "100% Merino_Socks" });
    await add({ name: "Ana\\María", aliases: ["pi_2", "ch_2"] });
  });

  test.each([
    ["jAN", ["Jane"]],
    ["york", ["Bob"]],
    ["trail shoes", ["Jane"]],
    ["100%", ["Bob"]],
    ["o_S", ["Bob"]],
    ["a\\m", ["Ana\\María"]],
    ["%", ["Bob"]],
    ["_", ["Bob"]],
    ["ch_1aB", ["Jane"]],
    ["pi_2", ["Ana\\María"]],
    ["ch_1a", []],
    ["ch_", []],
    ["h_1", []],
    ["' OR 1=1 --", []],
  ])("for %s finds %j", async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  test("finds no id of another campaign's", async () => {
    const other = { ...scope };
    const campaign = await createCampaign(ctx, scope, { name: "B", domain: "b.example" });
    scope = { ...scope, campaignId: campaign.id };
    sourceId = (await connectStripe(ctx, scope)).id;
    expect(await names({ search: "ch_1aB" })).toEqual([]);
    scope = other;
    expect(await names({ search: "ch_1aB" })).toEqual(["Jane"]);
  });
});

test("filters by source, mode, product and days, all at once", async () => {
  await add({ name: "Jane", productName: "Trail Shoes" });
  await add({ name: "Testy", mode: "test" });
  await add({ name: "Late", occurredAt: new Date("2026-06-16T00:00:00Z") });
  expect(await names({})).toEqual(["Jane", "Late", "Testy"]);
  expect(await names({ mode: "live" })).toEqual(["Jane", "Late"]);
  expect(await names({ mode: "test" })).toEqual(["Testy"]);
  expect(await names({ source: "src_other" })).toEqual([]);
  expect(await names({ source: sourceId, product: "Trail Shoes" })).toEqual(["Jane"]);
  expect(await names({ product: "trail shoes" })).toEqual([]);
  expect(await names({ from: "2026-06-16" })).toEqual(["Late"]);
  expect(await names({ to: "2026-06-15", mode: "live" })).toEqual(["Jane"]);
  expect(await names({ from: "2026-06-15", to: "2026-06-16", search: "late" })).toEqual(["Late"]);
});

test("does not list what is not known to be a sale, and the forgotten only when asked for", async () => {
  await add({ occurredAt: null });
  await add({ occurredAt: null, forgottenAt: ctx.now() });
  expect((await listConversions(ctx, scope, filters())).total).toBe(0);
  const forgotten = await listConversions(ctx, scope, filters({ state: "forgotten" }));
  expect(forgotten.conversions.map(({ state }) => state)).toEqual(["forgotten"]);
});

const rules = [
  {},
  { renewals: true },
  { renewals: true, minimum: { amount: 1000, currency: "eur" } },
  { currencies: ["eur", "usd"] },
  { products: { show: "only", names: ["trail SHOES", "prod_1"] } },
  { products: { show: "only", names: [] } },
  { products: { show: "never", names: ["Trail Shoes", "%"] } },
];
test.each(rules.map((rule) => [rule]))(
  "every conversion is in the one state that it is listed with, under the rules %j",
  async (rule) => {
    const settings = { rules: rule, accounts: [{ account: "acct_0001", rules: null }] };
    await ctx.db.source.update({ where: { id: sourceId }, data: { settings } });
    const old = new Date("2026-05-01T10:00:00Z");
    const soon = new Date(ctx.now().getTime() + 5000);
    const all: Columns[] = [
      {},
      { occurredAt: old },
      { heldUntil: soon },
      { heldUntil: ctx.now() },
      { hiddenAt: ctx.now() },
      { retractedAt: ctx.now(), hiddenAt: ctx.now() },
      { account: "acct_0001" },
      { account: "acct_0002" },
      { renewal: true },
      { renewal: true, occurredAt: old },
      { amount: 999n, currency: "eur" },
      { amount: 1000n, currency: "eur" },
      { amount: 1n, currency: "usd" },
      { amount: 1n, currency: "gbp" },
      { productName: "Trail Shoes" },
      { productName: "Gift card", productId: "prod_1" },
      { productName: "Gift card" },
    ];
    for (const columns of all) await add(columns);
    const { conversions, total } = await listConversions(ctx, scope, filters());
    expect(total).toBe(all.length);
    for (const state of conversionStates) {
      const listed = await listConversions(ctx, scope, filters({ state }));
      const expected = conversions.filter((conversion) => conversion.state === state);
      expect(new Set(listed.conversions.map(({ id }) => id)), state).toEqual(
        new Set(expected.map(({ id }) => id)),
      );
    }
    // What is called shown is what pages get.
    const visible = await ctx.db.conversion.count({
      where: { sourceId, ...visibleAt(ctx.now(), [{ id: sourceId, settings }], shownFor) },
    });
    expect(conversions.filter(({ state }) => state === "shown")).toHaveLength(visible);
  },
);

test("what the campaign's rules keep from pages is not called shown", async () => {
  await createNotification(ctx, scope, {
    type: "recent_sales",
    settings: recentSalesDefaults,
    enabled: true,
  });
  const page = await ctx.db.source.create({
    data: { id: newId("src"), campaignId: scope.campaignId, kind: "page" },
  });
  const ids = {
    sold: await add({ name: "Sold" }),
    tracked: await add({ name: "Tracked", sourceId: page.id, occurredAt: ctx.now() }),
    old: await add({ name: "Old", occurredAt: new Date("2026-06-14T10:00:00Z") }),
  };
  /** Those that are called shown, of which each way to them says the same. */
  const shown = async () => {
    const { conversions } = await listConversions(ctx, scope, filters());
    const listed = conversions.filter(({ state }) => state === "shown");
    const called = listed.map(({ name }) => name).sort();
    expect(await names({ state: "shown" })).toEqual(called);
    const known = Object.values(ids);
    const pushed = await Promise.all(
      known.map((id) => getShowableConversion(ctx, scope.campaignId, id)),
    );
    expect(pushed.flatMap((each) => each?.name ?? []).sort()).toEqual(called);
    const got = await Promise.all(known.map((id) => getConversion(ctx, scope, id)));
    expect(got.filter(({ state }) => state === "shown")).toHaveLength(called.length);
    expect((await getLatestConversion(ctx, scope))?.name).toBe(listed[0]?.name);
    return called;
  };
  expect(await shown()).toEqual(["Old", "Sold"]);
  expect(await names({ state: "not_shown" })).toEqual(["Tracked"]);
  expect(await getConversion(ctx, scope, ids.tracked)).toMatchObject({
    state: "not_shown",
    because: "reports of pages are switched off",
  });
  await setCampaignRules(ctx, scope, { acceptTracked: true, maxAge: 24 });
  expect(await shown()).toEqual(["Sold", "Tracked"]);
  expect(await names({ state: "past" })).toEqual(["Old"]);
  const data = { rules: { askTwice: true } };
  await ctx.db.campaign.update({ where: { id: scope.campaignId }, data });
  const { report } = ctx;
  ctx.report = () => {};
  expect(await shown().finally(() => (ctx.report = report))).toEqual([]);
});

test("pages and an export walk through all of them once, equal times or not", async () => {
  const times = ["2026-06-15T10:00:00Z", "2026-06-15T10:00:00Z", "2026-06-14T10:00:00Z"];
  for (let index = 0; index < 60; index++) {
    await add({ occurredAt: new Date(times[index % 3] ?? ""), createdAt: ctx.now() });
  }
  const paged: string[] = [];
  for (const page of ["1", "2", "3", "4"]) {
    const { total, conversions } = await listConversions(ctx, scope, filters({ page }));
    expect(total).toBe(60);
    expect(conversions.length).toBeLessThanOrEqual(conversionsPerPage);
    paged.push(...conversions.map(({ id }) => id));
  }
  expect(new Set(paged).size).toBe(60);
  const exported: string[] = [];
  for await (const rows of exportConversions(ctx, scope, filters({ page: "2" }), 7)) {
    exported.push(...rows.map(({ id }) => id));
  }
  expect(exported).toEqual(paged);
});
