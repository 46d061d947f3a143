import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CampaignScope } from "../context";
import { removeSourceKey } from "../source-keys/remove";
import { saveSourceKey } from "../source-keys/save";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { claimLookup } from "./claim";

let database: TestDatabase;
let ctx: TestContext;
let scope: CampaignScope;
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.source.deleteMany();
  ctx = createTestContext(database.db);
  ({ scope, sourceId } = await createTestSource(ctx));
});

const day = 24 * 3_600_000;
const later = (milliseconds: number) => new Date(ctx.clock.time.getTime() + milliseconds);
const save = () =>
  saveSourceKey(ctx, scope, sourceId, {
    key: "rk_live_0123456789a1b2",
    mode: "live",
    endpoint: null,
  });
const lookups = () =>
  database.db.lookup.findMany({
    where: { sourceId },
    orderBy: [{ nextAttemptAt: "asc" }, { objectId: "asc" }],
  });

type Sale = {
  days?: number;
  mode?: string;
  account?: string;
  productName?: string;
  forgottenAt?: Date;
};

async function sell(externalId: string, sale: Sale = {}) {
  const { days = 1, mode = "live", account = "", ...rest } = sale;
  const id = `cnv_${externalId}`;
  const known = { campaignId: scope.campaignId, sourceId, mode, account, kind: "purchase" };
  const occurredAt = later(-days * day);
  await database.db.conversion.create({ data: { id, ...known, occurredAt, ...rest } });
  for (const name of [externalId, `pi_of_${externalId}`]) {
    const alias = { sourceId, account, mode, externalId: name, conversionId: id };
    await database.db.alias.create({ data: alias });
  }
}

test("a new key asks what was sold before it came, the newest first, after what is on its way", async () => {
  await sell("cs_older", { days: 21, account: "acct_1" });
  await sell("cs_newer");
  await sell("cs_ancient", { days: 31 });
  await sell("cs_test", { mode: "test" });
  await sell("cs_named", { productName: "Trail Shoes" });
  await sell("cs_forgotten", { forgottenAt: later(0) });
  await sell("ch_no_session");
  await save();
  const pending = { state: "pending", kind: "session_line_items", mode: "live", attempts: 0 };
  expect(await lookups()).toMatchObject([
    { ...pending, objectId: "cs_newer", account: "", nextAttemptAt: later(5000) },
    { ...pending, objectId: "cs_older", account: "acct_1", nextAttemptAt: later(5200) },
  ]);
  expect(await claimLookup(ctx, 1000)).toBeNull();
  ctx.clock.time = later(5000);
  expect(await claimLookup(ctx, 1000)).toMatchObject({ objectId: "cs_newer" });
});

test("what was open when the key was removed is asked when one is connected again", async () => {
  await save();
  await sell("cs_1");
  await save();
  expect(await lookups()).toHaveLength(1);
  await removeSourceKey(ctx, scope, sourceId, "live");
  expect(await lookups()).toHaveLength(0);
  await save();
  expect(await lookups()).toMatchObject([{ objectId: "cs_1", state: "pending" }]);
});

test("a new key asks what a former one failed at, and not what is answered or under way", async () => {
  const asked = { sourceId, account: "", kind: "session_line_items", nextAttemptAt: later(0) };
  const failure = { failure: "It timed out", requestId: "req_1", attempts: 10 };
  await database.db.lookup.createMany({
    data: [
      { ...asked, mode: "live", objectId: "cs_failed", state: "failed", ...failure },
      { ...asked, mode: "test", objectId: "cs_test", state: "failed", ...failure },
      { ...asked, mode: "live", objectId: "cs_done", state: "done" },
      { ...asked, mode: "live", objectId: "cs_under_way" },
    ],
  });
  await sell("cs_done");
  await save();
  const fresh = { failure: null, requestId: null, attempts: 0 };
  expect(Object.fromEntries((await lookups()).map((row) => [row.objectId, row]))).toMatchObject({
    cs_failed: { state: "pending", ...fresh, nextAttemptAt: later(5000) },
    cs_test: { state: "failed", ...failure },
    cs_done: { state: "done" },
    cs_under_way: { state: "pending", nextAttemptAt: later(0) },
  });
});
