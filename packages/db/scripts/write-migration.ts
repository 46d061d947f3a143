// npm run db:migration -- add-plans: writes prisma/migrations/<time>_add_plans from the schema's change.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaDiff } from "./schema-diff";

const prismaDir = fileURLToPath(new URL("../../../prisma", import.meta.url));
const name = process.argv.slice(2).join("_").replace(/\W+/g, "_").toLowerCase();
if (!name) {
  process.stderr.write("Name the migration: npm run db:migration -- what-changed\n");
  process.exit(1);
}

const sql = await schemaDiff(prismaDir);
if (!sql) {
  process.stdout.write("The migrations already make the schema: nothing to write.\n");
} else {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(prismaDir, "migrations", `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  process.stdout.write(`Wrote ${folder}/migration.sql. Read it before you commit it.\n`);
}
