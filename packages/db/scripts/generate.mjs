// Writes the Prisma client to packages/db/generated. Prisma looks for its native schema engine
// even where none is needed; naming any executable spares the download.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
execFileSync(process.execPath, [cli, "generate"], {
  cwd: fileURLToPath(new URL("../../..", import.meta.url)),
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  stdio: ["ignore", "ignore", "inherit"],
});
