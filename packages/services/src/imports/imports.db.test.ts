import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CampaignScope } from "../context";
import { removeSourceKey } from "../source-keys/remove";
import { saveSourceKey } from "../source-keys/save";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { cancelImport } from "./cancel";
import { claimImport } from "./claim";
import { listImports } from "./list";
import { startImport } from "./start";

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
  await saveSourceKey(ctx, scope, sourceId, {
    key: "rk_live_0123456789a1b2",
    mode: "live",
    endpoint: { id: "we_1", signingSecret: "whsec_endpoint0123456789" },
  });
});

const start = (input: unknown = { mode: "live", days: 30 }) =>
  startImport(ctx, scope, sourceId, input);

test("one import of a mode runs at a time, also after a double click", async () => {
  const both = await Promise.allSettled([start(), start()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(start()).rejects.toMatchObject({ code: "conflict" });
});

test("an import needs a key of its mode, and a sensible number of days", async () => {
  await expect(start({ mode: "test", days: 1 })).rejects.toMatchObject({
    code: "conflict",
    message: "Connect a restricted key of test mode first",
  });
  for (const days of [0, 1.5, 3651, "30"]) {
    await expect(start({ mode: "live", days })).rejects.toMatchObject({ code: "invalid" });
  }
});

test("a cancelled import is not taken up, and another may begin", async () => {
  const { id } = await start();
  ctx.changes.length = 0;
  await cancelImport(ctx, scope, id);
  expect(ctx.changes).toEqual([{ about: "source", campaignId: scope.campaignId }]);
  expect(await claimImport(ctx, 1000)).toBeNull();
  await cancelImport(ctx, scope, id);
  ctx.clock.time = new Date(ctx.clock.time.getTime() + 1000);
  await start();
  const states = (await listImports(ctx, scope)).map(({ state }) => state);
  expect(states).toEqual(["running", "cancelled"]);
});

test("an import is one process's at a time, until its lease ends", async () => {
  const { id } = await start();
  const claims = await Promise.all([claimImport(ctx, 1000), claimImport(ctx, 1000)]);
  expect(claims.filter(Boolean)).toMatchObject([{ id, key: "rk_live_0123456789a1b2" }]);
  ctx.clock.time = new Date(ctx.clock.time.getTime() + 1000);
  expect(await claimImport(ctx, 1000)).toMatchObject({ id });
});

test("removing the key ends its import, and leaves nothing for a worker", async () => {
  await start();
  await removeSourceKey(ctx, scope, sourceId, "live");
  expect(await listImports(ctx, scope)).toMatchObject([{ state: "cancelled" }]);
  expect(await claimImport(ctx, 1000)).toBeNull();
  expect(await database.db.sourceSecret.count({ where: { sourceId } })).toBe(0);
});
