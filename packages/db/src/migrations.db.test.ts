import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { schemaDiff } from "../scripts/schema-diff";
import { openDatabase } from "./database";
import { newId } from "./ids";
import { createTestDatabase } from "./testing";

const prismaDir = fileURLToPath(new URL("../../../prisma", import.meta.url));
const migrationsDir = join(prismaDir, "migrations");

test("the migrations make the schema, exactly", async () => {
  expect(await schemaDiff(prismaDir)).toBe("");
});

test("a fresh copy of the template is migrated and empty", async () => {
  const database = await createTestDatabase();
  await database.ping();
  expect(await database.db.user.count()).toBe(0);
  await database.close();
});

test("the embedded database survives a restart, and refuses a second process's hand", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "growflyer-data-"));
  const first = await openDatabase({ dataDir, migrationsDir });
  const id = newId("ws");
  await first.db.workspace.create({ data: { id, name: "Kept" } });
  await expect(openDatabase({ dataDir, migrationsDir })).rejects.toThrow(
    /Another Growflyer process/,
  );
  await first.close();
  const second = await openDatabase({ dataDir, migrationsDir });
  expect((await second.db.workspace.findUnique({ where: { id } }))?.name).toBe("Kept");
  await second.close();
  await rm(dataDir, { recursive: true });
});

test("two processes that start at once on a server do not collide", async (context) => {
  const database = await createTestDatabase();
  if (!database.url) {
    await database.close();
    return context.skip("only a server has two processes");
  }
  await database.db.$executeRawUnsafe("DROP SCHEMA public CASCADE");
  await database.db.$executeRawUnsafe("CREATE SCHEMA public");
  const url = database.url;
  const opened = await Promise.all(
    [1, 2, 3].map(() => openDatabase({ url, dataDir: "", migrationsDir })),
  );
  expect(await Promise.all(opened.map((each) => each.db.user.count()))).toEqual([0, 0, 0]);
  await Promise.all(opened.map((each) => each.close()));
  await database.close();
});

test("a transaction that fails leaves nothing, while others wait their turn", async () => {
  const { db, close } = await createTestDatabase();
  const add = (name: string, fail: boolean) =>
    db.$transaction(async (tx) => {
      await tx.workspace.create({ data: { id: newId("ws"), name } });
      if (fail) throw new Error("no");
    });
  const results = await Promise.allSettled([add("a", false), add("b", true), add("c", false)]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const names = (await db.workspace.findMany()).map((workspace) => workspace.name).sort();
  expect(names).toEqual(["a", "c"]);
  await close();
});
