import { createHash } from "node:crypto";
import { editorParts } from "./parts.mjs";

const word = /__word_(\w+?)__/g;

/**
 * From the minified templates to the files by name: each part that has built-in words in every
 * language, the English one under the plain name, and the pinned loader with the hashes of the
 * parts in its language. `build` stands in all names; it changes whenever anything in a file does.
 * @param {{ name: string, text: string }[]} templates
 * @param {Record<string, Record<string, string>>} languages
 * @returns {{ build: string, files: Map<string, string> }}
 */
export function fillBuild(templates, languages) {
  const build = hashOf(JSON.stringify([templates, languages]));
  const files = new Map();
  const nameOf = (part, tag) => `assets/${part}-${build}${tag === "en" ? "" : `.${tag}`}.js`;
  const parts = templates.filter(({ name }) => name !== "loader" && name !== "pinned");
  for (const [tag, words] of Object.entries(languages)) {
    const integrity = {};
    for (const { name, text } of parts) {
      const filled = text.replace(word, (_, key) => words[key]);
      if (tag === "en" || filled !== text) files.set(nameOf(name, tag), filled);
      if (!editorParts.includes(name)) integrity[name] = sha256(filled);
    }
    const pinned = fillOnce(textOf(templates, "pinned"), "__INTEGRITY__", literal(integrity));
    files.set(nameOf("loader", tag), pinned);
  }
  files.set("loader.js", textOf(templates, "loader"));
  return { build, files };
}

/**
 * @param {{ name: string, text: string }[]} templates
 * @param {string} wanted
 */
function textOf(templates, wanted) {
  const template = templates.find(({ name }) => name === wanted);
  if (!template) throw new Error(`The build wrote no ${wanted}`);
  return template.text;
}

/**
 * @param {string} text
 * @param {string} placeholder
 * @param {string} value
 */
function fillOnce(text, placeholder, value) {
  const around = text.split(placeholder);
  if (around.length !== 2) throw new Error(`${placeholder} must be there once`);
  return around.join(value);
}

/** @param {Record<string, string>} integrity */
function literal(integrity) {
  const fields = Object.entries(integrity).map(([name, hash]) => `${name}:"${hash}"`);
  return `{${fields.join()}}`;
}

/** @param {string} text */
function sha256(text) {
  return createHash("sha256").update(text).digest("base64");
}

/**
 * Eight of the characters A to Z and 0 to 9.
 * @param {string} text
 */
function hashOf(text) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const digest = createHash("sha256").update(text).digest();
  return [...digest.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join("");
}
