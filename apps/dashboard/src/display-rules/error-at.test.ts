import { expect, test } from "vitest";
import { errorAt } from "./error-at";

test("finds a message in a list, of the whole, and of a list of fields", () => {
  expect(errorAt([undefined, { value: { message: "Too long" } }], 1, "value")).toBe("Too long");
  expect(errorAt({ message: "Too many" })).toBe("Too many");
  expect(errorAt({ root: { message: "Too many" } })).toBe("Too many");
});

test("finds none where there is none", () => {
  expect(errorAt(undefined, 0, "value")).toBeUndefined();
  expect(errorAt([{ value: { message: "Too long" } }], 1, "value")).toBeUndefined();
  expect(errorAt({ message: { message: "a field of that name" } })).toBeUndefined();
});
