import { expect, test } from "vitest";
import { durationWords } from "./duration-words";

test("speaks of days, hours or minutes, whichever are at least two", () => {
  expect(durationWords(3 * 86_400_000)).toBe("3 days");
  expect(durationWords(36 * 3_600_000)).toBe("36 hours");
  expect(durationWords(90 * 60_000)).toBe("90 minutes");
  expect(durationWords(1000)).toBe("1 minute");
});
