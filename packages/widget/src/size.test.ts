import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

// What is tested here is what was built: packages/widget/dist.
const dist = new URL("../dist/", import.meta.url);
if (!existsSync(new URL("manifest.json", dist))) {
  throw new Error("packages/widget/dist is missing: run `npm run build -w @growflyer/widget`");
}

type Manifest = { build: string; parts: string[]; languages: string[] };
const { build, parts, languages } = JSON.parse(read("manifest.json")) as Manifest;
const files = readdirSync(new URL("assets/", dist)).sort();
const common = ["runtime", "follow", "api", "debug", "preview"];
const types = parts.filter((part) => !common.includes(part));

describe("what a visitor downloads", () => {
  it("is a loader of at most 1.5 kB (1,500 bytes) gzip", () => {
    expect(gzipSync(servedLoader(), { level: 9 }).length).toBeLessThanOrEqual(1500);
  });

  it("is a pinned loader of at most 2 kB (2,000 bytes) gzip, of which hashes cannot be compressed", () => {
    const sizes = filesOf("loader").map((name) => gzipSync(asset(name), { level: 9 }).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2000);
  });

  it("is a loader and a runtime of at most 8 kB (8,000 bytes) brotli together, in every language", () => {
    expect(brotli(servedLoader()) + largest("runtime")).toBeLessThanOrEqual(8000);
  });

  it.each(types)("is 2.5 kB (2,500 bytes) brotli more for another type: %s", (type) => {
    expect(largest(type)).toBeLessThanOrEqual(2500);
  });

  it.each(["follow", "api", "debug"])("is 3 kB (3,000 bytes) brotli at most for: %s", (part) => {
    expect(largest(part)).toBeLessThanOrEqual(3000);
  });
});

describe("the built files", () => {
  it("are each part and the pinned loader, plainly or in every language, and nothing beside them", () => {
    const expected = [...parts, "loader"].flatMap((part) => {
      const translated = languages.slice(1).map((tag) => `${part}-${build}.${tag}.js`);
      return [`${part}-${build}.js`, ...(filesOf(part).length > 1 ? translated : [])];
    });
    expect(build).toMatch(/^[A-Z0-9]{8}$/);
    expect(languages[0]).toBe("en");
    expect(files).toEqual(expected.sort());
    for (const part of ["runtime", "loader"]) {
      expect(filesOf(part)).toHaveLength(languages.length);
    }
  });

  it("have no placeholder but those of the campaign's loader, each once", () => {
    const loader = read("loader.js");
    for (const placeholder of ["__PIXEL_KEY__", "__BUILD__"]) {
      expect(loader.split(placeholder)).toHaveLength(2);
    }
    for (const name of files) expect(asset(name)).not.toMatch(/__(word|INTEGRITY|PIXEL|BUILD)/);
  });

  it.each(languages)("are vouched for by the pinned loader: %s", (tag) => {
    const named = (part: string) =>
      files.find((name) => name === `${part}-${build}.${tag}.js`) ?? `${part}-${build}.js`;
    const loader = asset(named("loader"));
    for (const part of parts.filter((name) => name !== "preview")) {
      const hash = createHash("sha256")
        .update(asset(named(part)))
        .digest("base64");
      expect(loader).toContain(`${part}:"${hash}"`);
    }
    expect(loader.match(/:"[\w+/]{43}="/g)).toHaveLength(parts.length - 1);
  });

  it.each([
    "loader.js",
    ...files.filter((name) => /^[a-z]+-\w+\.js$/.test(name)).map((name) => `assets/${name}`),
  ])("leave no trace on a page and speak with no third party: %s", (path) => {
    const code = read(path);
    const forbidden = ["document.cookie", "indexedDB", "sourceMappingURL", "eval(", "Function("];
    // The JavaScript API explains itself there, and only to who asks for it.
    if (!/^assets\/(api|debug)-/.test(path)) forbidden.push("console");
    for (const word of forbidden) expect(code).not.toContain(word);
    // The names of markup languages are no addresses: nobody loads them.
    const addresses = code.match(/(https?:|["'`])\/\/[\w.-]+\.[a-z]{2,}[^"'`]*/g) ?? [];
    const foreign = addresses.filter((address) => !address.startsWith("http://www.w3.org/"));
    expect(foreign).toEqual([]);
  });
});

/** The loader as a page gets it. */
function servedLoader(): string {
  return read("loader.js")
    .replace("__PIXEL_KEY__", "px_7Hq2mXv9TbLc4RzKw8Nd")
    .replace("__BUILD__", build);
}

function filesOf(part: string): string[] {
  return files.filter((name) => name.startsWith(`${part}-${build}.`));
}

/** Bytes in brotli, in the language that takes most of them. */
function largest(part: string): number {
  return Math.max(...filesOf(part).map((name) => brotli(asset(name))));
}

function asset(name: string): string {
  return read(`assets/${name}`);
}

function read(path: string): string {
  return readFileSync(new URL(path, dist), "utf8");
}

/** In the highest quality, as the server compresses them. */
function brotli(text: string): number {
  return brotliCompressSync(text).length;
}
