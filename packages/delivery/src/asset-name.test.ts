import { expect, test } from "vitest";
import { candidateFiles, parseAssetName, preferredLanguages } from "./asset-name";

test("a name tells its part, its build and its language", () => {
  const build = "1A2B3C4D";
  expect(parseAssetName("runtime-1A2B3C4D.js")).toEqual({ part: "runtime", build, language: "en" });
  expect(parseAssetName("email_form-1A2B3C4D.zh-tw.js")).toEqual({
    part: "email_form",
    build,
    language: "zh-tw",
  });
});

test.each([
  "",
  "loader.js",
  "manifest.json",
  "../loader.js",
  "..%2floader.js",
  "__proto__",
  "runtime-1A2B3C4.js",
  "runtime-1a2b3c4d.js",
  "runtime-1A2B3C4D.DE.js",
  "runtime-1A2B3C4D.x.js",
  "runtime-1A2B3C4D.a-language-too-long.js",
  "runtime-1A2B3C4D.de.js.map",
])("no file is called %j", (name) => {
  expect(parseAssetName(name)).toBeNull();
});

test.each([
  ["de", ["de", "en"]],
  ["de-at", ["de-at", "de", "en"]],
  ["pt-br", ["pt-br", "pt", "en"]],
  ["zh-hant-hk", ["zh-hant-hk", "zh-tw", "zh", "en"]],
  ["no", ["nb", "en"]],
  ["no-no", ["no-no", "nb", "en"]],
  ["iw", ["he", "en"]],
  ["en-gb", ["en-gb", "en", "en"]],
])("a page in %s is served the best there is", (tag, expected) => {
  expect(preferredLanguages(tag)).toEqual(expected);
});

test("English has the plain name", () => {
  expect(candidateFiles({ part: "api", build: "1A2B3C4D", language: "de-at" })).toEqual([
    "api-1A2B3C4D.de-at.js",
    "api-1A2B3C4D.de.js",
    "api-1A2B3C4D.js",
  ]);
});
