import type { Db } from "./client";
import { openEmbedded } from "./embedded";
import { openServer } from "./server";

export type Database = {
  kind: "embedded" | "server";
  db: Db;
  /** Resolves when the database answers, rejects within two seconds when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** A PostgreSQL server's URL; without one the database is embedded, in `dataDir`. */
  url?: string | undefined;
  /** The folder of the embedded database. It is made when missing. */
  dataDir: string;
  /** The folder with Prisma's migrations, applied before this resolves. */
  migrationsDir: string;
};

/**
 * Opens the database and brings its schema up to date, one process at a time.
 * Throws when another process holds the embedded folder, or when the server cannot be reached.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url
    ? openServer(options.url, options.migrationsDir)
    : openEmbedded(options.dataDir, options.migrationsDir);
}

/** Runs the cheapest query there is, and gives up after two seconds. */
export async function pingWithin(db: Db, milliseconds = 2000): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer")), milliseconds);
  });
  try {
    await Promise.race([db.$queryRaw`SELECT 1`, late]);
  } finally {
    clearTimeout(timer);
  }
}
