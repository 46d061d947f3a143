// What every command needs first: a Node that is new enough, installed packages, built code.
// Runs before anything is installed, so it imports nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  CHECKPOINT_DISABLE: "1",
};

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** Runs a command in the repository's root, showing its output. Returns whether it succeeded. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...quiet, ...env },
    shell: process.platform === "win32",
  });
  return result.status === 0;
}

/** A command of an installed package, run by this very Node. */
export function runBin(path, args, env) {
  return run(process.execPath, [join(root, "node_modules", path), ...args], env);
}

export function turbo(...args) {
  return runBin("turbo/bin/turbo", [...args, "--no-update-notifier"]);
}

/** Installs what package-lock.json names, unless that was already done for this very file. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Growflyer needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org`);
  }
  const stamp = join(root, "node_modules", ".growflyer-installed");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Installing packages (once; about a minute)…");
  if (!run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])) {
    fail("The packages could not be installed. See npm's message above.");
  }
  writeFileSync(stamp, lock);
}

/** Builds what has changed since it was last built. */
export function build(...filters) {
  const ok = turbo("run", "build", "--output-logs=errors-only", ...filters);
  if (!ok) fail("The build failed. See the messages above.");
}
