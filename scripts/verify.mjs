// npm run verify: format, lint, types and boundaries.
import { runChecks } from "./checks.mjs";
import { ensureInstalled, fail, say } from "./prepare.mjs";

ensureInstalled();
const failed = runChecks();
if (failed.length > 0)
  fail(`\nFailed: ${failed.join(", ")}. npm run format mends what can be mended.`);
say("\nFormat, lint, types and boundaries are fine.");
