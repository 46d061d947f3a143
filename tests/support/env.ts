const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the test run's commands hand to the tests. */
export const testEnv = {
  /** A PostgreSQL server to make databases on; without it the servers under test are embedded. */
  databaseUrl: process.env.TEST_DATABASE_URL || null,
  path: process.env.PATH ?? "",
};

/** The browser that was found for this run; Playwright's own when none is named. */
export const launchOptions = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: quiet,
};

/** For a command that is started as a person would start it. */
export const inheritedEnv = process.env;
