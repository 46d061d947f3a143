import { expect, test } from "vitest";
import { sentence } from "./sentence";

test("begins in upper case and ends", () => {
  expect(sentence("a paid checkout")).toBe("A paid checkout.");
  expect(sentence("Ignored, because it is a trial.")).toBe("Ignored, because it is a trial.");
});
