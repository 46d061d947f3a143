import { expect, it } from "vitest";
import { pageNumber } from "./page-number";

it("reads a page", () => {
  expect(pageNumber("3")).toBe(3);
});

it.each([undefined, "", "0", "-1", "1.5", "two", "99999999999", ["2", "3"]])(
  "takes %j for the first page",
  (text) => {
    expect(pageNumber(text)).toBe(1);
  },
);
