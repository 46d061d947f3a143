// Finds the Chromium that the browser tests drive, or installs one.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { run, runBin, say } from "./prepare.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The path of a Chromium: CHROMIUM_PATH, one on the PATH, Playwright's own, or one installed now. Null if none can be had. */
export function findOrInstallChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isExecutable(given) ? given : null;
  return onPath() ?? playwrights() ?? installed();
}

function installed() {
  say("No Chromium found: installing one…");
  if (runBin("playwright/cli.js", ["install", "chromium"])) {
    const path = playwrights();
    if (path) return path;
  }
  const canUseApt = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!canUseApt) return null;
  say("Playwright's download failed: trying Debian's package…");
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-liberation"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
  return onPath();
}

function onPath() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)("playwright");
  const path = chromium.executablePath();
  return path && isExecutable(path) ? path : null;
}

function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
