import { expect, it } from "vitest";
import { previewUrl } from "./preview-url";

it.each([
  ["shop.example", "https://shop.example/?growflyer=test"],
  ["*.shop.example", "https://shop.example/?growflyer=test"],
  ["localhost:8080", "http://localhost:8080/?growflyer=test"],
  ["127.0.0.1:8080", "http://127.0.0.1:8080/?growflyer=test"],
])("opens %s in test mode", (pattern, expected) => {
  expect(previewUrl([{ pattern }, { pattern: "other.example" }])).toBe(expected);
});

it("has no address without a domain", () => {
  expect(previewUrl([])).toBeNull();
});
