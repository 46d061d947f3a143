import { expect, test } from "vitest";
import { selectorProblem } from "./selector-problem";

const refuse = () => {
  throw new Error("not a valid selector");
};

test("nothing is wrong with what the browser can look for", () => {
  expect(selectorProblem("#reviews > .star", () => null)).toBeNull();
});

test("an empty one is no wrong one, and without a browser none is", () => {
  expect(selectorProblem(" ", refuse)).toBeNull();
  expect(selectorProblem("#1", null)).toBeNull();
});

test.each([
  ["#1st", 'no digit may follow #. Try [id="1st"]'],
  ["div.2col", 'no digit may follow .. Try [class~="2col"]'],
  ["#reviews >", "something is missing beside the >"],
  [", .buy", "something is missing beside the ,"],
  ["#", "a name has to follow the #"],
  ["Add to cart!", "Try #reviews for an id, or .add-to-cart for a class"],
])("says what is wrong with %s", (selector, message) => {
  expect(selectorProblem(selector, refuse)).toContain(message);
});
