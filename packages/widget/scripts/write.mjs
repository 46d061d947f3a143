import { mkdir, readdir, rm, writeFile } from "node:fs/promises";

/**
 * The manifest is written after the files it names, and stale files go last, so that a server which
 * reads the folder meanwhile never finds a name without a file.
 * @param {string} dist
 * @param {Map<string, string>} files
 * @param {{ build: string, parts: string[], languages: string[] }} manifest
 */
export async function writeDist(dist, files, manifest) {
  await mkdir(`${dist}/assets`, { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(`${dist}/${name}`, text)));
  await writeFile(`${dist}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const assets = (await readdir(`${dist}/assets`)).map((name) => `assets/${name}`);
  const stale = assets.filter((name) => !files.has(name));
  await Promise.all(stale.map((name) => rm(`${dist}/${name}`, { force: true })));
}
