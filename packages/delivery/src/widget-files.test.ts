import { expect, test } from "vitest";
import { respond } from "./prepared-body";
import { runtimeText, writeWidgetBuild } from "./testing/widget-build";
import { readWidgetFiles } from "./widget-files";

test("assets are for ever, and only those that were built", async () => {
  const files = readWidgetFiles(writeWidgetBuild());
  const asset = files.asset("runtime-ABC123.js");
  if (!asset) throw new Error("The runtime is missing");
  const response = respond(asset, new Request("http://localhost/"));
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).toBe(runtimeText);
  for (const name of ["../loader.js", "loader.js", "..%2floader.js", "__proto__", ""]) {
    expect(files.asset(name)).toBeUndefined();
  }
});

test("a widget that is not built is said so", () => {
  expect(() => readWidgetFiles("/nowhere")).toThrow("The widget is not built: /nowhere");
});
