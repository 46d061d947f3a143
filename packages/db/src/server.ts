import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./client";
import { type Database, pingWithin } from "./database";
import { applyMigrations } from "./migrations";

/** Prisma's own lock id for migrations, so that `prisma migrate deploy` and this one exclude each other. */
const migrationLock = 72707369;

/** A PostgreSQL server. A connection that breaks is replaced by the pool; nothing needs a restart. */
export async function openServer(url: string, migrationsDir: string): Promise<Database> {
  await migrateServer(url, migrationsDir);
  return connectServer(url);
}

/** For a database whose schema is known to be up to date. */
export function connectServer(url: string): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: 10, connectionTimeoutMillis: 2000 },
    // An idle connection that dies is no news: the next query opens another or reports the failure.
    { onPoolError: () => {}, onConnectionError: () => {} },
  );
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
  return {
    kind: "server",
    db,
    ping: () => pingWithin(db),
    close: () => db.$disconnect(),
  };
}

/** Applies what is missing. Processes that start together wait for one another. */
export async function migrateServer(url: string, migrationsDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await applyMigrations(
      {
        exec: async (sql) => void (await client.query(sql)),
        query: async (sql, values) => (await client.query(sql, values)).rows,
      },
      migrationsDir,
    );
  } finally {
    // Ending the connection releases the lock as well.
    await client.end();
  }
}
