import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/env";

// The browser is the one that `npm test` has found; run a single file with:
// CHROMIUM_PATH=/usr/bin/chromium npx playwright test --config=tests/playwright.config.ts sale
export default defineConfig({
  testDir: "e2e",
  // How a page looks does not depend on the database: the embedded half looks at them all.
  testIgnore: process.env.TEST_DATABASE_URL ? ["**/pages.spec.ts"] : [],
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
