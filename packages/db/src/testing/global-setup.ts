import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { pgliteRunner } from "../embedded";
import { applyMigrations } from "../migrations";
import { migrateServer } from "../server";
import { onServer } from "./server";

const migrationsDir = fileURLToPath(new URL("../../../../prisma/migrations", import.meta.url));

/** Makes the migrated template once, and takes it away at the end. */
export default function setUp(project: TestProject) {
  const url: unknown = project.config.provide.testDatabaseUrl;
  return typeof url === "string" && url ? setUpServer(project, url) : setUpEmbedded(project);
}

async function setUpEmbedded(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "growflyer-test-"));
  const file = join(folder, "template.tar");
  const pglite = await PGlite.create();
  await applyMigrations(pgliteRunner(pglite), migrationsDir);
  const dump = await pglite.dumpDataDir("none");
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  await pglite.close();
  project.provide("testTemplate", { kind: "embedded", file });
  return () => rm(folder, { recursive: true });
}

async function setUpServer(project: TestProject, url: string) {
  const template = `template_${process.pid}`;
  await onServer(url, `CREATE DATABASE ${template}`);
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrateServer(templateUrl.href, migrationsDir);
  project.provide("testTemplate", { kind: "server", url, template });
  return () => onServer(url, `DROP DATABASE ${template} WITH (FORCE)`);
}
