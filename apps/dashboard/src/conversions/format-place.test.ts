import { expect, it } from "vitest";
import { formatPlace } from "./format-place";

it("names city and country", () => {
  expect(formatPlace("Berlin", "DE")).toBe("Berlin, Germany");
});

it("makes do with one of them", () => {
  expect(formatPlace(null, "PT")).toBe("Portugal");
  expect(formatPlace("Lisbon", null)).toBe("Lisbon");
});

it("keeps a code that stands for no country, and knows nothing from nothing", () => {
  expect(formatPlace(null, "QQ")).toBe("QQ");
  expect(formatPlace(null, null)).toBeNull();
});
