import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "./client";
import { type Database, pingWithin } from "./database";
import { lockFolder } from "./folder-lock";
import { applyMigrations } from "./migrations";

/** PostgreSQL compiled to WebAssembly, in this process, kept in a folder. One process at a time. */
export async function openEmbedded(dataDir: string, migrationsDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataDir);
  try {
    const pglite = await PGlite.create({ dataDir: join(dataDir, "database") });
    await applyMigrations(pgliteRunner(pglite), migrationsDir);
    return embeddedDatabase(pglite, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

export function pgliteRunner(pglite: PGlite) {
  return {
    exec: async (sql: string) => void (await pglite.exec(sql)),
    query: async (sql: string, values: unknown[]) =>
      (await pglite.query<Record<string, unknown>>(sql, values)).rows,
  };
}

export function embeddedDatabase(pglite: PGlite, release = async () => {}): Database {
  const db = new PrismaClient({
    adapter: new PrismaPGlite(pglite),
    // One connection: a transaction waits for all that came before it.
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  return {
    kind: "embedded",
    db,
    ping: () => pingWithin(db),
    close: async () => {
      await db.$disconnect();
      if (!pglite.closed) await pglite.close();
      await release();
    },
  };
}
