import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildFiles } from "@growflyer/services/widget-builds/pack";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { candidateFiles } from "./asset-name";
import { publicHeaders } from "./cors";
import { type PreparedBody, prepareBodySync } from "./prepared-body";

/** What the widget's build says of itself (packages/widget/scripts/build.mjs). */
const Manifest = z.object({
  build: z.string().regex(/^[A-Z0-9]{8}$/),
  parts: z.array(z.string()).min(1),
  languages: z.array(z.string()).min(1),
});
const maxLoaders = 5000;

/** Short: within five minutes every page runs the widget that this server was built with. */
const loaderHeaders = {
  ...publicHeaders,
  "content-type": "text/javascript; charset=utf-8",
  vary: "accept-encoding",
  "cache-control": "public, max-age=300",
};

export type WidgetFiles = {
  /** The build that this server was started with: its id and its assets by name. */
  build: { id: string; files: BuildFiles };
  /** The tags of the languages in which the widget has words of its own. */
  languages: string[];
  /** The loader of one campaign. */
  loader(pixelKey: string): PreparedBody;
  /** The loader that never changes, for pages in a language. */
  pinnedLoader(language: string): PinnedLoader;
};

/** Its name below `/p/assets/`, and its hash for the tag's `integrity`. */
export type PinnedLoader = { file: string; integrity: string };

/** Reads the built widget into memory. Throws when it is not built. */
export function readWidgetFiles(assetsDir: string): WidgetFiles {
  const { template, languages, build } = readBuild(assetsDir);
  const loaders = new LRUCache<string, PreparedBody>({ max: maxLoaders });
  return {
    build,
    languages,
    loader(pixelKey) {
      const known = loaders.get(pixelKey);
      if (known) return known;
      const text = template.replaceAll("__PIXEL_KEY__", pixelKey).replaceAll("__BUILD__", build.id);
      const prepared = prepareBodySync(Buffer.from(text), loaderHeaders, 5);
      loaders.set(pixelKey, prepared);
      return prepared;
    },
    pinnedLoader: (language) => pin(build, language.toLowerCase()),
  };
}

function pin({ id, files }: WidgetFiles["build"], language: string): PinnedLoader {
  const names = candidateFiles({ part: "loader", build: id, language });
  const name = names.find((candidate) => Object.hasOwn(files, candidate)) ?? "";
  const hash = createHash("sha384").update(files[name] ?? "");
  return { file: name, integrity: `sha384-${hash.digest("base64")}` };
}

function readBuild(assetsDir: string) {
  try {
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(join(assetsDir, "manifest.json"), "utf8")),
    );
    const { build: id, languages } = manifest;
    const folder = join(assetsDir, "assets");
    const names = readdirSync(folder).filter((name) => name.includes(`-${id}.`));
    for (const part of [...manifest.parts, "loader"]) {
      if (!names.includes(`${part}-${id}.js`)) throw new Error(`${part}-${id}.js is missing`);
    }
    const contents = names.map((name) => [name, readFileSync(join(folder, name), "utf8")]);
    const files: BuildFiles = Object.fromEntries(contents);
    const template = readFileSync(join(assetsDir, "loader.js"), "utf8");
    return { template, languages, build: { id, files } };
  } catch (cause) {
    throw new Error(
      `The widget is not built: ${assetsDir} has no usable manifest. Run "npm run build" first`,
      { cause },
    );
  }
}
