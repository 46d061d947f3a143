import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { publicHeaders } from "./cors";
import { type PreparedBody, prepareBodySync } from "./prepared-body";

const Manifest = z.object({ loader: z.string(), runtime: z.string() });
const maxLoaders = 5000;

const script = {
  ...publicHeaders,
  "content-type": "text/javascript; charset=utf-8",
  vary: "accept-encoding",
};
/** Short: within five minutes every page runs the runtime that this server was built with. */
const loaderHeaders = { ...script, "cache-control": "public, max-age=300" };
const assetHeaders = { ...script, "cache-control": "public, max-age=31536000, immutable" };

export type WidgetFiles = {
  /** The loader of one campaign. */
  loader(pixelKey: string): PreparedBody;
  /** A built file by the name that holds its hash. Names that are not there have no path. */
  asset(name: string): PreparedBody | undefined;
};

/** Reads the built widget into memory, compressed. Throws when it is not built. */
export function readWidgetFiles(assetsDir: string): WidgetFiles {
  const { template, runtime, assets } = readBuild(assetsDir);
  const loaders = new LRUCache<string, PreparedBody>({ max: maxLoaders });
  return {
    loader(pixelKey) {
      const known = loaders.get(pixelKey);
      if (known) return known;
      const text = template
        .replaceAll("__PIXEL_KEY__", pixelKey)
        .replaceAll("__RUNTIME__", runtime);
      const prepared = prepareBodySync(Buffer.from(text), loaderHeaders, 5);
      loaders.set(pixelKey, prepared);
      return prepared;
    },
    asset: (name) => assets.get(name),
  };
}

function readBuild(assetsDir: string) {
  try {
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(join(assetsDir, "manifest.json"), "utf8")),
    );
    const folder = join(assetsDir, "assets");
    const assets = new Map<string, PreparedBody>();
    for (const name of readdirSync(folder)) {
      if (name.endsWith(".js")) {
        assets.set(name, prepareBodySync(readFileSync(join(folder, name)), assetHeaders));
      }
    }
    if (!assets.has(manifest.runtime.replace(/^assets\//, ""))) {
      throw new Error(`${manifest.runtime} is missing`);
    }
    const template = readFileSync(join(assetsDir, manifest.loader), "utf8");
    return { template, runtime: manifest.runtime, assets };
  } catch (cause) {
    throw new Error(
      `The widget is not built: ${assetsDir} has no usable manifest. Run "npm run build" first`,
      { cause },
    );
  }
}
