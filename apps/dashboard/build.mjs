// Builds both halves of the dashboard: Next's pages, and the server that owns the process.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { build } from "esbuild";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
execFileSync(process.execPath, [next, "build"], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
});

await build({
  entryPoints: ["server.ts"],
  outfile: "dist/server.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  plugins: [bundleOwnPackages()],
});

/** Our packages are TypeScript and must be bundled; everything else is installed and stays outside. */
function bundleOwnPackages() {
  return {
    name: "own-packages",
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point" || path.startsWith("@growflyer/")) return undefined;
        return { path, external: true };
      });
    },
  };
}
