import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestContext } from "../testing/context";
import { ensureWorkspace } from "./ensure";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("a user gets one workspace, however often and however fast it is asked for", async () => {
  const ctx = createTestContext(database.db);
  const user = { id: newId("usr"), name: "Jane" };
  await ctx.db.user.create({ data: { ...user, email: "jane@test.example" } });
  const ids = await Promise.all([1, 2, 3, 4].map(() => ensureWorkspace(ctx, user)));
  expect(new Set(ids).size).toBe(1);
  expect(await ctx.db.member.findMany()).toEqual([expect.objectContaining({ role: "owner" })]);
});
