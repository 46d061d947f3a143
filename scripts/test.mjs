// npm test: everything, on both databases, ending with one plain line "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "./checks.mjs";
import { findOrInstallChromium } from "./chromium.mjs";
import { startPostgres } from "./postgres.mjs";
import { build, ensureInstalled, fail, runBin, say } from "./prepare.mjs";

const results = [];
const folder = mkdtempSync(join(tmpdir(), "growflyer-results-"));

ensureInstalled();
const chromium = findOrInstallChromium();
if (!chromium) {
  fail(
    "The browser tests need a Chromium and none could be found or installed.\n" +
      "Install one (apt-get install chromium, or npx playwright install chromium), or set CHROMIUM_PATH to it.\n\n0 passed, 1 failed",
  );
}
say("Building…");
build();
for (const [name, passes] of checks) {
  say(`\n── ${name}`);
  const passed = passes();
  add(name, passed ? 1 : 0, passed ? 0 : 1);
}
vitest("unit", "unit tests");
vitest("db", "database tests, embedded", { TEST_DATABASE_URL: "" });
playwright("browser tests, embedded", { TEST_DATABASE_URL: "" });
const postgres = await startPostgres();
if (postgres) {
  try {
    vitest("db", "database tests, PostgreSQL server", { TEST_DATABASE_URL: postgres.url });
    playwright("browser tests, PostgreSQL server", { TEST_DATABASE_URL: postgres.url });
  } finally {
    postgres.stop();
  }
}
rmSync(folder, { recursive: true });
summarise();

function vitest(project, name, env) {
  say(`\n── ${name}`);
  const file = join(folder, `${results.length}.json`);
  const args = [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const ok = runBin("vitest/vitest.mjs", args, env);
  const report = readReport(file);
  const failed = report?.numFailedTests ?? 0;
  // A file that fails to load has no failed test of its own.
  add(
    name,
    report?.numPassedTests ?? 0,
    ok ? failed : Math.max(failed, 1),
    report?.numPendingTests,
  );
}

function playwright(name, env) {
  say(`\n── ${name}`);
  const file = join(folder, `${results.length}.json`);
  const ok = runBin("@playwright/test/cli.js", ["test", "--config=tests/playwright.config.ts"], {
    ...env,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = readReport(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  add(name, stats?.expected ?? 0, ok ? failed : Math.max(failed, 1), stats?.skipped);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function add(name, passed, failed, skipped = 0) {
  results.push({ name, passed, failed, skipped });
}

function summarise() {
  say("\n── summary");
  for (const { name, passed, failed, skipped } of results) {
    say(
      `${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`,
    );
  }
  if (!postgres) {
    say(
      "! The PostgreSQL half did not run: no TEST_DATABASE_URL, and no PostgreSQL binaries installed.",
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}
