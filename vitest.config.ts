import { defineConfig } from "vitest/config";

// Two suites: `unit` needs nothing; `db` runs each test file on its own copy of a migrated database,
// embedded, or on the server of TEST_DATABASE_URL.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{apps,packages}/*/{src,server}/**/*.test.{ts,tsx}",
            "apps/*/*.test.ts",
            "tests/support/**/*.test.ts",
          ],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "db",
          include: ["{apps,packages}/*/src/**/*.db.test.ts"],
          globalSetup: ["packages/db/src/testing/global-setup.ts"],
          provide: { testDatabaseUrl: process.env.TEST_DATABASE_URL ?? "" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
