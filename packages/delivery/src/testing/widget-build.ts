import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Like a part of the widget: whose language it is in, and long enough to be compressed. */
export const partText = (name: string) => `export const name = "${name}";${" ".repeat(500)}`;

/** A folder like the built widget's, with the least that delivery needs of it. */
export function writeWidgetBuild(build = "AAAAAAAA"): string {
  const folder = mkdtempSync(join(tmpdir(), "growflyer-widget-"));
  mkdirSync(join(folder, "assets"));
  const languages = ["en", "de", "nb", "zh", "zh-tw"];
  const translated = ["runtime", "loader"].flatMap((part) =>
    languages.slice(1).map((tag) => `${part}-${build}.${tag}.js`),
  );
  const plain = ["runtime", "follow", "preview", "loader"].map((part) => `${part}-${build}.js`);
  for (const name of [...plain, ...translated]) {
    writeFileSync(join(folder, "assets", name), partText(name));
  }
  writeFileSync(join(folder, "assets", "runtime-STALE000.js"), partText("stale"));
  writeFileSync(
    join(folder, "loader.js"),
    `const key="__PIXEL_KEY__",build="__BUILD__";if(key)load("__PIXEL_KEY__",build);${" ".repeat(300)}`,
  );
  const manifest = { build, parts: ["runtime", "follow", "preview"], languages };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
