import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/env";

// The browser is the one that `npm test` has found; run a single file with:
// CHROMIUM_PATH=/usr/bin/chromium npx playwright test --config=tests/playwright.config.ts sale
export default defineConfig({
  testDir: "e2e",
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
