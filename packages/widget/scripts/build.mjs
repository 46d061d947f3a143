import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { minify } from "terser";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}dist`;

const preact = fileURLToPath(import.meta.resolve("preact"));

const target = "es2020";

/** A stylesheet becomes a module with its minified text as `styles`. */
const stylesheets = {
  name: "stylesheets",
  /** @param {import("esbuild").PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: `export const styles = ${JSON.stringify(css.code.trim())}`, loader: "js" };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  write: false,
  target,
  plugins: [stylesheets],
  legalComments: "none",
  // Browsers read modules as UTF-8, whatever their headers say; the loader is ASCII anyway.
  charset: "utf8",
  // Fields of the schedule, which no browser object has.
  mangleProps: /^(timing|entries|countedAt|startedAt|endedAt|dismissed|held|used)$/,
  // Elements are made by preact's own `h`: its automatic JSX runtime costs more bytes for the same.
  jsx: "transform",
  jsxFactory: "h",
  inject: [preact],
  // The injected file and the imported one must be one and the same.
  alias: { preact },
  tsconfigRaw: {},
};

await writeDist();

/**
 * Bundles the loader, the runtime and the preview into `dist`.
 * The manifest is written after the files it names, and stale files go last,
 * so that a server which reads `dist` meanwhile never finds a name without a file.
 */
async function writeDist() {
  const [loader, modules] = await Promise.all([
    build({ ...options, inject: [], entryPoints: ["src/loader.ts"], format: "iife" }),
    build({
      ...options,
      entryPoints: ["src/runtime.ts", "src/preview.ts"],
      format: "esm",
      entryNames: "assets/[name]-[hash]",
    }),
  ]);
  const outputs = [...loader.outputFiles, ...modules.outputFiles];
  const files = await Promise.all(
    outputs.map(async ({ path, text }) => ({
      name: path.slice(dist.length + 1).replaceAll("\\", "/"),
      contents: await shrink(text),
    })),
  );
  await mkdir(`${dist}/assets`, { recursive: true });
  await Promise.all(files.map((file) => writeFile(`${dist}/${file.name}`, file.contents)));
  const manifest = {
    loader: "loader.js",
    runtime: named(files, "assets/runtime-"),
    preview: named(files, "assets/preview-"),
  };
  await writeFile(`${dist}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  await removeStale(files.map((file) => file.name));
}

/**
 * Terser finds about 2 % more than esbuild's own minifier.
 * @param {string} code
 */
async function shrink(code) {
  const result = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
  });
  if (!result.code) throw new Error("The minifier returned nothing");
  return result.code;
}

/**
 * @param {{ name: string }[]} files
 * @param {string} prefix
 */
function named(files, prefix) {
  const file = files.find(({ name }) => name.startsWith(prefix));
  if (!file) throw new Error(`The build wrote no ${prefix}*`);
  return file.name;
}

/** @param {string[]} written */
async function removeStale(written) {
  const assets = (await readdir(`${dist}/assets`)).map((name) => `assets/${name}`);
  const stale = assets.filter((name) => !written.includes(name));
  await Promise.all(stale.map((name) => rm(`${dist}/${name}`)));
}
