import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

const dist = new URL("../dist/", import.meta.url);

type Manifest = { loader: string; runtime: string; preview: string };
let manifest: Manifest;

beforeAll(() => {
  if (!existsSync(new URL("manifest.json", dist))) {
    throw new Error("packages/widget/dist is missing: run `npm run build -w @growflyer/widget`");
  }
  manifest = JSON.parse(read("manifest.json"));
});

describe("what a visitor downloads", () => {
  it("is a loader of at most 1.5 kB (1,500 bytes) gzip", () => {
    expect(gzipSync(servedLoader(), { level: 9 }).length).toBeLessThanOrEqual(1500);
  });

  it("is a loader and a runtime of at most 9 kB (9,000 bytes) brotli together", () => {
    const total = brotli(servedLoader()) + brotli(read(manifest.runtime));
    expect(total).toBeLessThanOrEqual(9000);
  });
});

describe("the built files", () => {
  it("are the ones of the manifest, with nothing beside them", () => {
    const assets = readdirSync(new URL("assets/", dist)).map((name) => `assets/${name}`);
    expect(assets.sort()).toEqual([manifest.preview, manifest.runtime].sort());
    expect(manifest.runtime).toMatch(/^assets\/runtime-\w+\.js$/);
    expect(manifest.preview).toMatch(/^assets\/preview-\w+\.js$/);
  });

  it("have each placeholder once in the loader", () => {
    const loader = read(manifest.loader);
    for (const placeholder of ["__PIXEL_KEY__", "__RUNTIME__"]) {
      expect(loader.split(placeholder)).toHaveLength(2);
    }
  });

  it.each(["loader", "runtime", "preview"] as const)(
    "leave no trace on a page and speak with no third party: %s",
    (name) => {
      const code = read(manifest[name]);
      for (const word of [
        "console.",
        "document.cookie",
        "localStorage",
        "sourceMappingURL",
        "eval(",
      ]) {
        expect(code).not.toContain(word);
      }
      // The names of markup languages are no addresses: nobody loads them.
      const addresses = code.match(/(https?:|["'`])\/\/[\w.-]+\.[a-z]{2,}[^"'`]*/g) ?? [];
      const foreign = addresses.filter((address) => !address.startsWith("http://www.w3.org/"));
      expect(foreign).toEqual([]);
    },
  );
});

/** The loader as a page gets it. */
function servedLoader(): string {
  return read(manifest.loader)
    .replace("__PIXEL_KEY__", "px_7Hq2mXv9TbLc4RzKw8Nd")
    .replace("__RUNTIME__", manifest.runtime);
}

function read(name: string): string {
  return readFileSync(new URL(name, dist), "utf8");
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
