import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../testing/context";
import { findWidgetBuild } from "./find";
import { keepWidgetBuild } from "./keep";
import { listWidgetBuilds } from "./list";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.widgetBuild.deleteMany();
  ctx = createTestContext(database.db);
});

const files = { "runtime-AAAAAAAA.js": "export const a = 1;", "runtime-AAAAAAAA.ja.js": "閉じる" };

test("a build that was kept is found as it was", async () => {
  await keepWidgetBuild(ctx, { id: "AAAAAAAA", files });
  await keepWidgetBuild(ctx, { id: "BBBBBBBB", files: { "runtime-BBBBBBBB.js": "" } });
  expect(await findWidgetBuild(ctx, "AAAAAAAA")).toEqual(files);
  expect((await listWidgetBuilds(ctx)).sort()).toEqual(["AAAAAAAA", "BBBBBBBB"]);
});

test("what was never kept is not found", async () => {
  expect(await findWidgetBuild(ctx, "CCCCCCCC")).toBeNull();
  expect(await listWidgetBuilds(ctx)).toEqual([]);
});

test("processes that start at once keep one build, and the first stays", async () => {
  await Promise.all([1, 2, 3].map(() => keepWidgetBuild(ctx, { id: "AAAAAAAA", files })));
  await keepWidgetBuild(ctx, { id: "AAAAAAAA", files: {} });
  expect(await database.db.widgetBuild.count()).toBe(1);
  expect(await findWidgetBuild(ctx, "AAAAAAAA")).toEqual(files);
});

test("a file in thirty languages takes little more room than in one", async () => {
  const code = Array.from({ length: 3000 }, (_, index) => (index * 7919).toString(36)).join(" ");
  const size = async (id: string, count: number) => {
    const names = Array.from({ length: count }, (_, index) => `runtime-${id}.l${index}.js`);
    const contents = Object.fromEntries(names.map((name) => [name, `${code} ${name}`]));
    await keepWidgetBuild(ctx, { id, files: contents });
    const row = await database.db.widgetBuild.findUniqueOrThrow({ where: { id } });
    return row.files.byteLength;
  };
  expect(await size("DDDDDDDD", 30)).toBeLessThan((await size("EEEEEEEE", 1)) * 1.5);
});
