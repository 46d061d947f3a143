import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { getOverview } from "../figures/overview";
import { createNotification } from "../notifications/create";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { addInteractionCounts, type InteractionSum } from "./add-counts";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

test("sums are added up, and show in the figures of their day", async () => {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  const notification = await createNotification(ctx, scope, {
    type: "recent_sales",
    settings: recentSalesDefaults,
  });
  const sum = (kind: InteractionSum["kind"], hour: string, count: number): InteractionSum => ({
    campaignId: campaign.id,
    notificationId: notification.id,
    hour: new Date(hour),
    kind,
    count,
  });
  await addInteractionCounts(ctx, [
    sum("impression", "2026-06-15T11:00:00Z", 2),
    sum("click", "2026-06-15T11:00:00Z", 1),
    sum("impression", "2026-06-14T23:00:00Z", 5),
    { ...sum("impression", "2026-06-15T11:00:00Z", 9), notificationId: "ntf_gone" },
    { ...sum("hover", "2026-06-15T11:00:00Z", 9), campaignId: "cmp_other" },
  ]);
  await addInteractionCounts(ctx, [sum("impression", "2026-06-15T11:00:00Z", 40)]);
  const { byDay } = await getOverview(ctx, scope);
  expect(byDay).toHaveLength(14);
  expect(byDay.at(-1)).toEqual({ day: "2026-06-15", impressions: 42, clicks: 1, conversions: 0 });
  expect(byDay.at(-2)).toEqual({ day: "2026-06-14", impressions: 5, clicks: 0, conversions: 0 });
  expect(await ctx.db.interactionCount.count({ where: { kind: "hover" } })).toBe(0);
});
