import { expect, it } from "vitest";
import { contrastRatio } from "./contrast";

it("goes from 1 to 21, whichever is the text", () => {
  expect(contrastRatio("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrastRatio("#4f46e5", "#4f46e5")).toBe(1);
});

it("agrees with the known border case of grey on white", () => {
  expect(contrastRatio("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(contrastRatio("#777777", "#ffffff")).toBeLessThan(4.5);
});
