// npm run bench: the figures that the product promises, each measured beside something to compare it with.
// `npm run bench -- acknowledge crash` measures those alone; the names are in tests/load/run.ts.
import { findOrInstallChromium } from "./chromium.mjs";
import { startPostgres } from "./postgres.mjs";
import { build, ensureInstalled, fail, runBin, say } from "./prepare.mjs";

ensureInstalled();
const chromium = findOrInstallChromium();
if (!chromium) fail("The benchmark needs a Chromium: set CHROMIUM_PATH to one.");
say("Building…");
build();
const postgres = await startPostgres();
if (!postgres) {
  say("! No TEST_DATABASE_URL and no PostgreSQL binaries: what needs a server is skipped.");
}
try {
  const kept = runBin("tsx/dist/cli.mjs", ["tests/load/run.ts", ...process.argv.slice(2)], {
    CHROMIUM_PATH: chromium,
    TEST_DATABASE_URL: postgres?.url ?? "",
  });
  if (!kept) process.exitCode = 1;
} finally {
  postgres?.stop();
}
