// The checks of `npm run verify`: seconds, no services. Each is a name and whether it passes.
import { runBin, turbo } from "./prepare.mjs";

export const checks = [
  ["format and lint", () => runBin("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings"])],
  ["types", () => turbo("run", "types", "--output-logs=errors-only")],
  ["boundaries", () => turbo("boundaries")],
];

/** Runs every check and returns the names of those that failed. */
export function runChecks() {
  return checks.filter(([, passes]) => !passes()).map(([name]) => name);
}
