import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { PrismaPGlite } from "pglite-prisma-adapter";

/**
 * The SQL that leads from the migrations in `prismaDir` to its schema; empty when there is nothing to do.
 * Uses Prisma's schema engine as WebAssembly, whose interface is internal to Prisma: it is pinned
 * exactly, and nothing else in the project touches it.
 */
export async function schemaDiff(prismaDir: string): Promise<string> {
  const schema = {
    path: "schema.prisma",
    content: await readFile(join(prismaDir, "schema.prisma"), "utf8"),
  };
  const pglite = await PGlite.create();
  try {
    const engine = await createEngine(pglite, schema);
    const result = await engine.diff({
      from: { tag: "migrations", ...(await migrationList(prismaDir)) },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = result.stdout ?? "";
    return script.includes("-- This is an empty migration.") ? "" : script;
  } finally {
    await pglite.close();
  }
}

async function createEngine(
  pglite: PGlite,
  schema: { path: string; content: string },
): Promise<SchemaEngine> {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(
    join(require.resolve("@prisma/schema-engine-wasm"), "../schema_engine_bg.wasm"),
  );
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(pglite));
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, factory);
}

async function migrationList(prismaDir: string): Promise<MigrationList> {
  const baseDir = join(prismaDir, "migrations");
  const lockfile = join(baseDir, "migration_lock.toml");
  const entries = existsSync(baseDir) ? await readdir(baseDir, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? await readFile(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(baseDir, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}
