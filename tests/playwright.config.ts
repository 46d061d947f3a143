import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/env";

/**
 * How pages look, and what the widget does once it has a feed, does not depend on the database:
 * only the embedded half goes through all of it.
 */
const sameOnAnyDatabase = [
  "accessibility",
  "announcement",
  "embedding",
  "frequency",
  "install",
  "isolation",
  "javascript-api",
  "navigation",
  "pages",
  "policy",
  "reporting",
  "rules",
  "triggers",
].map((name) => `**/${name}.spec.ts`);

// The browser is the one that `npm test` has found; run a single file with:
// CHROMIUM_PATH=/usr/bin/chromium npx playwright test --config=tests/playwright.config.ts sale
export default defineConfig({
  testDir: "e2e",
  testIgnore: process.env.TEST_DATABASE_URL ? sameOnAnyDatabase : [],
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    locale: "en-GB",
    launchOptions,
    trace: "off",
  },
});
