import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const runtimeText = `export const start = () => {};${" ".repeat(500)}`;

/** A folder like the built widget's, with the least that delivery needs of it. */
export function writeWidgetBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "growflyer-widget-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "runtime-ABC123.js"), runtimeText);
  writeFileSync(
    join(folder, "loader.js"),
    `const key="__PIXEL_KEY__",runtime="__RUNTIME__";if(key)load("__PIXEL_KEY__",runtime);${" ".repeat(300)}`,
  );
  const manifest = { loader: "loader.js", runtime: "assets/runtime-ABC123.js", preview: "" };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
