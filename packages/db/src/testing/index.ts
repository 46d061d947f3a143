import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { inject } from "vitest";
import type { Database } from "../database";
import { embeddedDatabase } from "../embedded";
import { connectServer } from "../server";
import { onServer } from "./server";

/** What the global setup made, for every worker to copy. */
export type TestTemplate =
  | { kind: "embedded"; file: string }
  | { kind: "server"; url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL server to make the databases on; empty for the embedded database. */
    testDatabaseUrl: string;
    testTemplate: TestTemplate;
  }
}

export type TestDatabase = Database & { url: string | null };

/**
 * An empty, migrated database for one test file: a copy of the template, on the database that this
 * run is about. Close it when done.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  const template = inject("testTemplate");
  return template.kind === "embedded" ? copyEmbedded(template.file) : copyOnServer(template);
}

async function copyEmbedded(file: string): Promise<TestDatabase> {
  const bytes = await readFile(file);
  const pglite = await PGlite.create({ loadDataDir: new Blob([Uint8Array.from(bytes)]) });
  return { ...embeddedDatabase(pglite), url: null };
}

async function copyOnServer({ url, template }: { url: string; template: string }) {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const copyUrl = new URL(url);
  copyUrl.pathname = `/${name}`;
  const database = connectServer(copyUrl.href);
  return {
    ...database,
    url: copyUrl.href,
    close: async () => {
      await database.close();
      await onServer(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
