// npm run dev: the same as npm start, reloading what changes.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { build, ensureInstalled, root, run } from "./prepare.mjs";

ensureInstalled();
build("--filter=@growflyer/db", "--filter=@growflyer/widget");

const manifest = "packages/widget/dist/manifest.json";
const server = spawn(
  process.execPath,
  [
    join(root, "node_modules/tsx/dist/cli.mjs"),
    "watch",
    "--clear-screen=false",
    `--include=${manifest}`,
    "apps/dashboard/server.ts",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
  },
);
server.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));

let timer;
watch(join(root, "packages/widget/src"), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => run(process.execPath, ["packages/widget/scripts/build.mjs"]), 100);
});
