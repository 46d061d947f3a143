import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@growflyer/contracts/errors";

/** The little that migrations need of a connection. `exec` takes several statements at once. */
export type SqlRunner = {
  exec(sql: string): Promise<void>;
  query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
};

type Migration = { name: string; sql: string; checksum: string };

/**
 * Applies the migrations that this database has not seen, in order, each in a transaction of its own,
 * and keeps Prisma's table of them, so that `prisma migrate` understands the result.
 * The caller holds the lock. Throws `conflict` when the database was made by other migrations than these.
 */
export async function applyMigrations(sql: SqlRunner, folder: string): Promise<void> {
  await sql.exec(migrationsTable);
  const applied = await appliedChecksums(sql);
  const migrations = await readMigrations(folder);
  const known = new Set(migrations.map((migration) => migration.name));
  const foreign = [...applied.keys()].find((name) => !known.has(name));
  if (foreign) {
    throw new AppError(
      "conflict",
      `The database is newer than this version of Growflyer: it has the migration ${foreign}. Update Growflyer, or point it at another database.`,
    );
  }
  for (const migration of migrations) await applyOnce(sql, migration, applied.get(migration.name));
}

async function applyOnce(sql: SqlRunner, migration: Migration, seen: string | undefined) {
  if (seen === migration.checksum) return;
  if (seen) {
    throw new AppError(
      "conflict",
      `The migration ${migration.name} was changed after it had been applied.`,
    );
  }
  await sql.exec("BEGIN");
  try {
    await sql.exec(migration.sql);
    await sql.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await sql.exec("COMMIT");
  } catch (error) {
    await sql.exec("ROLLBACK");
    throw new Error(`The migration ${migration.name} failed`, { cause: error });
  }
}

/** Finished ones only; a failed run of Prisma's own tool leaves rows without `finished_at`. */
async function appliedChecksums(sql: SqlRunner): Promise<Map<string, string>> {
  const rows = await sql.query(
    `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    [],
  );
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** As Prisma's schema engine creates it. */
const migrationsTable = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
);`;
