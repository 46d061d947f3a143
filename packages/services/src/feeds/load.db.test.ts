import { campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import {
  type DisplayRules,
  displayRulesDefaults,
  type Priority,
} from "@growflyer/contracts/display-rules";
import { FeedNotification } from "@growflyer/contracts/feed";
import { announcementDefaults, recentSalesDefaults } from "@growflyer/contracts/notification";
import { Tracked } from "@growflyer/contracts/tracked";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setCampaignRules } from "../campaigns/set-rules";
import { getShowableConversion } from "../conversions/get-showable";
import { recordTracked } from "../conversions/record-tracked";
import { createNotification } from "../notifications/create";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { loadFeed } from "./load";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

async function createShop() {
  const shop = await createTestSource(ctx);
  const { campaignId } = shop.scope;
  const { pixelKey } = await ctx.db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const load = async () => {
    const feed = await loadFeed(ctx, pixelKey, "live");
    if (!feed) throw new Error("There is a campaign");
    return feed;
  };
  const notify = (kind: "recent_sales" | "announcement", rules: Partial<DisplayRules> = {}) =>
    createNotification(ctx, shop.scope, {
      type: kind,
      settings: kind === "announcement" ? announcementDefaults : recentSalesDefaults,
      rules: { ...displayRulesDefaults, ...rules },
      enabled: true,
    });
  const sellHoursAgo = (hours: number) =>
    ctx.db.conversion.create({
      data: {
        id: newId("cnv"),
        campaignId,
        sourceId: shop.sourceId,
        mode: "live",
        kind: "purchase",
        name: `${hours} hours`,
        occurredAt: new Date(ctx.now().getTime() - hours * 3_600_000),
      },
    });
  return { ...shop, campaignId, load, notify, sellHoursAgo };
}

/** What is reported, instead of failing the test. */
async function reportsOf(work: () => Promise<void>): Promise<string[]> {
  const { report } = ctx;
  const reports: string[] = [];
  ctx.report = (_, where) => void reports.push(where);
  await work().finally(() => {
    ctx.report = report;
  });
  return reports;
}

test("notifications come compiled, each type in its own form", async () => {
  const { load, notify } = await createShop();
  await notify("recent_sales", { visitors: "new", frequency: { every: "session" } });
  await notify("announcement");
  const { notifications } = await load();
  const { message, ...settings } = recentSalesDefaults;
  expect(notifications).toMatchObject([
    {
      type: "recent_sales",
      settings: {
        ...settings,
        messages: [
          "{name} bought {product}",
          message,
          "{name} from {country} bought {product}",
          message,
        ],
      },
      rules: { visitors: "new", every: "session" },
    },
    { type: "announcement", settings: announcementDefaults },
  ]);
  expect(notifications.map((each) => "rules" in each)).toEqual([true, false]);
  for (const each of notifications) expect(FeedNotification.parse(each)).toEqual(each);
});

test("the order is that of priority, then of age", async () => {
  const { load, notify } = await createShop();
  const made: [Priority, string][] = [];
  for (const priority of ["low", "normal", "high", "normal", "high"] as const) {
    made.push([priority, (await notify("announcement", { priority })).id]);
  }
  await Promise.all(
    made.map(([, id], minute) =>
      ctx.db.notification.update({
        where: { id },
        data: { createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) },
      }),
    ),
  );
  const { notifications } = await load();
  expect(notifications.map(({ id }) => made.findIndex(([, known]) => known === id))).toEqual([
    2, 4, 1, 3, 0,
  ]);
});

test("conversions come only where a notification shows them, and within the campaign's age", async () => {
  const { load, notify, sellHoursAgo, scope } = await createShop();
  for (const hours of [1, 23, 25, 721]) await sellHoursAgo(hours);
  const names = async () => (await load()).conversions.map(({ name }) => name);
  await notify("announcement");
  expect(await names()).toEqual([]);
  await notify("recent_sales");
  expect(await names()).toEqual(["1 hours", "23 hours", "25 hours"]);
  await setCampaignRules(ctx, scope, { ...campaignRulesDefaults, maxAge: 24 });
  expect(await names()).toEqual(["1 hours", "23 hours"]);
});

test("a conversion is pushed to open pages where the feed would have it", async () => {
  const { notify, sellHoursAgo, scope, campaignId } = await createShop();
  const [young, old] = [await sellHoursAgo(1), await sellHoursAgo(25)];
  const pushed = async () =>
    Promise.all(
      [young, old].map(async ({ id }) => !!(await getShowableConversion(ctx, campaignId, id))),
    );
  await notify("announcement");
  expect(await pushed()).toEqual([false, false]);
  await notify("recent_sales");
  expect(await pushed()).toEqual([true, true]);
  await setCampaignRules(ctx, scope, { ...campaignRulesDefaults, maxAge: 24 });
  expect(await pushed()).toEqual([true, false]);
});

test("rules of a campaign that are changed at once are all kept", async () => {
  const { scope, campaignId } = await createShop();
  await setCampaignRules(ctx, scope, { loop: true, gap: 5 });
  await Promise.all([
    setCampaignRules(ctx, scope, { maxAge: 24 }),
    setCampaignRules(ctx, scope, { maxPerPage: 3 }),
    setCampaignRules(ctx, scope, { loop: false }),
    setCampaignRules(ctx, scope, { order: undefined }),
  ]);
  const stored = () => ctx.db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect((await stored()).rules).toEqual({ gap: 5, maxAge: 24, maxPerPage: 3 });
  const unknown = { askTwice: true };
  await ctx.db.campaign.update({ where: { id: campaignId }, data: { rules: unknown } });
  await reportsOf(async () => {
    await expect(setCampaignRules(ctx, scope, { gap: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
  });
  expect((await stored()).rules).toEqual(unknown);
});

test("sales that pages report come only while the campaign accepts them", async () => {
  const { load, notify, scope, campaignId } = await createShop();
  await notify("recent_sales");
  const names = async () => (await load()).conversions.map(({ name }) => name);
  await setCampaignRules(ctx, scope, { acceptTracked: true });
  const sale = Tracked.parse({ kind: "purchase", id: "1", name: "Tracy" });
  await recordTracked(ctx, { campaignId, mode: "live" }, sale);
  expect(await names()).toEqual(["Tracy"]);
  await setCampaignRules(ctx, scope, { acceptTracked: false });
  expect(await names()).toEqual([]);
  await setCampaignRules(ctx, scope, { acceptTracked: true });
  expect(await names()).toEqual(["Tracy"]);
});

test("the campaign's rules come along where they restrict, and are announced", async () => {
  const { load, scope, campaignId } = await createShop();
  expect(await load()).not.toHaveProperty("rules");
  ctx.changes.length = 0;
  await setCampaignRules(ctx, scope, { ...campaignRulesDefaults, loop: true, acceptTracked: true });
  expect(ctx.changes).toMatchObject([{ about: "config", campaignId }]);
  const { rules } = await ctx.db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(rules).toEqual({ loop: true, acceptTracked: true });
  expect((await load()).rules).toEqual({ loop: true });
  await expect(
    setCampaignRules(ctx, scope, { ...campaignRulesDefaults, gap: -1 }),
  ).rejects.toMatchObject({ code: "invalid", fields: { gap: "Enter 0 or more" } });
});

test.each([
  ["type", { type: "hologram" }],
  ["settings", { settings: { message: 1 } }],
  ["rules", { rules: { weather: "sunny" } }],
])("a notification whose %s cannot be read is left out and reported", async (_, data) => {
  const { load, notify } = await createShop();
  const bad = await notify("recent_sales");
  const good = await notify("recent_sales");
  await ctx.db.notification.update({ where: { id: bad.id }, data });
  const reports = await reportsOf(async () => {
    expect((await load()).notifications.map(({ id }) => id)).toEqual([good.id]);
  });
  expect(reports).toEqual([`feeds: reading notification ${bad.id}`]);
});

test("a campaign whose rules cannot be read shows nothing, and is reported", async () => {
  const { load, notify, sellHoursAgo, campaignId } = await createShop();
  await notify("recent_sales");
  await sellHoursAgo(1);
  const data = { rules: { askTwice: true } };
  await ctx.db.campaign.update({ where: { id: campaignId }, data });
  const reports = await reportsOf(async () => {
    expect(await load()).toMatchObject({ notifications: [], conversions: [] });
  });
  expect(reports).toEqual(["campaigns: reading rules"]);
});
