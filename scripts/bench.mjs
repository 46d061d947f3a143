// npm run bench: the figures that the product promises, each measured beside something to compare it with.
import { findOrInstallChromium } from "./chromium.mjs";
import { build, ensureInstalled, fail, runBin, say } from "./prepare.mjs";

ensureInstalled();
const chromium = findOrInstallChromium();
if (!chromium) fail("The benchmark needs a Chromium: set CHROMIUM_PATH to one.");
say("Building…");
build();
if (!runBin("tsx/dist/cli.mjs", ["tests/load/run.ts"], { CHROMIUM_PATH: chromium }))
  process.exitCode = 1;
