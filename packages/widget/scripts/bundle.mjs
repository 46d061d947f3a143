import { readFile } from "node:fs/promises";
import { build, transform } from "esbuild";
import { manglingOptions } from "./mangled.mjs";
import { loaders, parts } from "./parts.mjs";

/**
 * Bundles every loader and part by itself, not minified. Throws when an entry is missing, and when
 * one imports anything but our own code: what is not there cannot weigh on a visitor.
 * @param {string} root
 * @param {string[]} wordNames
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function bundleAll(root, wordNames) {
  const options = await commonOptions(root, wordNames);
  const built = await Promise.all([
    bundle({ ...options, format: "iife" }, loaders),
    bundle({ ...options, format: "esm" }, parts),
  ]);
  return built.flat();
}

/**
 * @param {string} root
 * @param {string[]} wordNames
 * @returns {Promise<import("esbuild").BuildOptions>}
 */
async function commonOptions(root, wordNames) {
  return {
    ...(await manglingOptions(root)),
    absWorkingDir: root,
    outdir: `${root}dist`,
    bundle: true,
    write: false,
    metafile: true,
    target: "es2020",
    plugins: [stylesheets, placeholders(wordNames)],
    legalComments: "none",
    // Browsers read modules as UTF-8, whatever their headers say; the loaders are ASCII anyway.
    charset: "utf8",
    jsx: "transform",
    jsxFactory: "h",
    tsconfigRaw: {},
  };
}

/**
 * @param {import("esbuild").BuildOptions} options
 * @param {{ name: string, entry: string }[]} entries
 */
async function bundle(options, entries) {
  const { outputFiles = [], metafile } = await build({
    ...options,
    entryPoints: entries.map(({ name, entry }) => ({ in: entry, out: name })),
  });
  const inputs = Object.keys(metafile?.inputs ?? {});
  const foreign = inputs.filter((path) => !path.startsWith("src/"));
  if (foreign.length) throw new Error(`Not our own code: ${foreign.join(", ")}`);
  return entries.map(({ name }) => {
    const output = outputFiles.find(({ path }) => /([^/\\]+)\.js$/.exec(path)?.[1] === name);
    if (!output) throw new Error(`The build wrote no ${name}`);
    return { name, text: output.text };
  });
}

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

/**
 * The built-in words become placeholders, which fill.mjs replaces.
 * @param {string[]} names
 */
function placeholders(names) {
  const words = Object.fromEntries(names.map((name) => [name, `__word_${name}__`]));
  return {
    name: "words",
    /** @param {import("esbuild").PluginBuild} bundler */
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]src[\\/]words\.ts$/ }, () => ({
        contents: `export const words = ${JSON.stringify(words)}`,
        loader: "js",
      }));
    },
  };
}
