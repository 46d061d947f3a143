import { readFile } from "node:fs/promises";

/** Fields that get names of one letter, the same in every file; none that a browser's object has. */
const mangled = [
  "appearances",
  "canDraw",
  "chance",
  "changing",
  "choice",
  "countedAt",
  "endedAt",
  "fired",
  "gone",
  "held",
  "items",
  "news",
  "remembers",
  "returning",
  "shownNews",
  "since",
  "touchedAt",
  "used",
  "visitor",
];

/** What these declare keeps its names: other files, the page, and storage know it by them. */
const published = ["config.ts", "memory.ts"];

/** No property of a browser or of ours has a name of one capital letter. */
const short = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * The options of esbuild that shorten them. Fixed names, so that bundles made apart agree.
 * @param {string} root
 */
export async function manglingOptions(root) {
  const texts = await Promise.all(published.map((name) => readFile(`${root}src/${name}`, "utf8")));
  const wrong = mangled.filter((name) => new RegExp(`\\b${name}\\??:`).test(texts.join("\n")));
  if (wrong.length) throw new Error(`Not to be mangled: ${wrong.join(", ")}`);
  if (mangled.length > short.length) throw new Error("There are more names than letters");
  return {
    mangleProps: new RegExp(`^(${mangled.join("|")})$`),
    mangleCache: Object.fromEntries(mangled.map((name, index) => [name, short[index]])),
  };
}
