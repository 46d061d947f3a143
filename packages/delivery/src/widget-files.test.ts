import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { respond } from "./prepared-body";
import { partText, writeWidgetBuild } from "./testing/widget-build";
import { readWidgetFiles } from "./widget-files";

test("a loader has its key and its build filled in", async () => {
  const loader = readWidgetFiles(writeWidgetBuild()).loader("px_1");
  const text = await respond(loader, new Request("http://localhost/")).text();
  expect(text.trim()).toBe('const key="px_1",build="AAAAAAAA";if(key)load("px_1",build);');
});

test("a build is its own files, and not what lies beside them", () => {
  const { build, languages } = readWidgetFiles(writeWidgetBuild());
  expect(build.id).toBe("AAAAAAAA");
  expect(languages).toEqual(["en", "de", "nb", "zh", "zh-tw"]);
  expect(build.files["runtime-AAAAAAAA.de.js"]).toBe(partText("runtime-AAAAAAAA.de.js"));
  expect(Object.keys(build.files)).toHaveLength(12);
});

test.each([
  ["de", "loader-AAAAAAAA.de.js"],
  ["de-AT", "loader-AAAAAAAA.de.js"],
  ["zh-Hant", "loader-AAAAAAAA.zh-tw.js"],
  ["en", "loader-AAAAAAAA.js"],
  ["xx", "loader-AAAAAAAA.js"],
])("the pinned loader for pages in %s comes with its hash", (language, name) => {
  const hash = createHash("sha384").update(partText(name)).digest("base64");
  const pinned = readWidgetFiles(writeWidgetBuild()).pinnedLoader(language);
  expect(pinned).toEqual({ file: name, integrity: `sha384-${hash}` });
});

test("a widget that is not built, or only in part, is said so", () => {
  expect(() => readWidgetFiles("/nowhere")).toThrow("The widget is not built: /nowhere");
  const folder = writeWidgetBuild();
  rmSync(join(folder, "assets", "follow-AAAAAAAA.js"));
  expect(() => readWidgetFiles(folder)).toThrow("The widget is not built");
});
