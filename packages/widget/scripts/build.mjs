import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundleAll } from "./bundle.mjs";
import { fillBuild } from "./fill.mjs";
import { parts } from "./parts.mjs";
import { shrink } from "./shrink.mjs";
import { writeDist } from "./write.mjs";

// Sources become bundles, bundles are shrunk, and what differs between the languages is filled in
// last: bundling and shrinking once for each language would take minutes.
const root = fileURLToPath(new URL("..", import.meta.url));
const languages = JSON.parse(await readFile(`${root}words.json`, "utf8"));
const bundles = await bundleAll(root, Object.keys(languages.en));
const templates = await Promise.all(
  bundles.map(async ({ name, text }) => ({ name, text: await shrink(text) })),
);
const { build, files } = fillBuild(templates, languages);
await writeDist(`${root}dist`, files, {
  build,
  parts: parts.map(({ name }) => name),
  languages: Object.keys(languages),
});
