import { Prisma } from "@growflyer/db/client";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { conversionsNamed } from "./conversions-named";

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

type Alias = { account: string; mode: string; externalId: string };

/** A source, each of its aliases naming a conversion of its own. */
async function newSource(aliases: Alias[]) {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const { id: sourceId } = await connectStripe(ctx, { ...workspace, campaignId: campaign.id });
  for (const [index, { account, mode, externalId }] of aliases.entries()) {
    await ctx.db.conversion.create({
      data: {
        id: `cnv_${sourceId}_${index}`,
        campaignId: campaign.id,
        sourceId,
        account,
        mode,
        kind: "purchase",
        aliases: { create: { sourceId, account, mode, externalId } },
      },
    });
  }
  return sourceId;
}

async function find(sourceIds: string[], externalId: string) {
  const rows = await ctx.db.$queryRaw<{ conversionId: string }[]>(
    conversionsNamed(sourceIds, externalId),
  );
  return rows.map(({ conversionId }) => conversionId).sort();
}

test("finds a whole id in every account and mode of the sources, and nowhere else", async () => {
  const one = await newSource([
    { account: "", mode: "live", externalId: "ch_1" },
    { account: "", mode: "test", externalId: "ch_1" },
    { account: "acct_1", mode: "test", externalId: "ch_1" },
    { account: "acct_2", mode: "live", externalId: "ch_1" },
    { account: "acct_2", mode: "live", externalId: "ch_11" },
  ]);
  const two = await newSource([{ account: "", mode: "test", externalId: "ch_1" }]);
  const ofOne = [0, 1, 2, 3].map((index) => `cnv_${one}_${index}`);
  expect(await find([one], "ch_1")).toEqual(ofOne);
  expect(await find([one, two], "ch_1")).toEqual([...ofOne, `cnv_${two}_0`].sort());
  expect(await find([one], "CH_1")).toEqual([]);
  expect(await find([one], "ch_%")).toEqual([]);
  expect(await find([], "ch_1")).toEqual([]);
});

test("looks into nothing but the index, down to the id", async () => {
  const plan = await ctx.db.$transaction(async (tx) => {
    // With a few rows anything is fast: what counts is whether the index could do it.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    const query = conversionsNamed(["src_1", "src_2"], "ch_1");
    return tx.$queryRaw<object[]>(Prisma.sql`EXPLAIN (COSTS off) ${query}`);
  });
  const lines = plan.map((row) => String(Object.values(row)[0])).join("\n");
  expect(lines).not.toContain("Seq Scan on aliases");
  expect(lines).not.toMatch(/Filter: .*(account|mode|external_id)/);
  expect(lines.match(/Index Cond: .*account.*mode.*external_id/g)).toHaveLength(1);
});
