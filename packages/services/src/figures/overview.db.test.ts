import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateSourceSettings } from "../sources/update-settings";
import { createTestContext, createTestSource } from "../testing/context";
import { getOverview } from "./overview";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("counts sales that stand, by day, and renewals where they are shown", async () => {
  const ctx = createTestContext(database.db);
  const { scope, sourceId } = await createTestSource(ctx);
  const sale = { campaignId: scope.campaignId, sourceId, mode: "live", kind: "purchase" };
  const occurredAt = new Date("2026-06-14T23:30:00Z");
  await ctx.db.conversion.createMany({
    data: [
      { ...sale, id: newId("cnv"), occurredAt },
      { ...sale, id: newId("cnv"), occurredAt, renewal: true },
      { ...sale, id: newId("cnv"), occurredAt, retractedAt: ctx.now() },
      { ...sale, id: newId("cnv"), occurredAt, hiddenAt: ctx.now() },
      { ...sale, id: newId("cnv"), occurredAt, mode: "test" },
      { ...sale, id: newId("cnv") },
    ],
  });
  const counted = async () => {
    const { byDay } = await getOverview(ctx, scope);
    return byDay.filter((day) => day.conversions > 0);
  };
  expect(await counted()).toMatchObject([{ day: "2026-06-14", conversions: 1 }]);
  await updateSourceSettings(ctx, scope, sourceId, { rules: { renewals: true } });
  expect(await counted()).toMatchObject([{ day: "2026-06-14", conversions: 2 }]);
});
