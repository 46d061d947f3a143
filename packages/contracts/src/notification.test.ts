import { expect, test } from "vitest";
import { RecentSales, recentSalesDefaults } from "./notification";
import { fieldErrors } from "./parse";

const errorsOf = (change: object) => {
  const result = RecentSales.safeParse({ ...recentSalesDefaults, ...change });
  return result.success ? {} : fieldErrors(result.error);
};

test("the defaults are valid", () => {
  expect(RecentSales.parse(recentSalesDefaults)).toEqual(recentSalesDefaults);
});

test.each([
  ["https://shop.example/sale", true],
  ["http://localhost:3000", true],
  [null, true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["/sale", false],
  ["shop.example", false],
])("the link %s: %s", (link, ok) => {
  expect("link" in errorsOf({ link })).toBe(!ok);
});

test("each field has its own message, at its limits", () => {
  expect(errorsOf({ delay: -1 })).toEqual({ delay: "Enter 0 seconds or more" });
  expect(errorsOf({ duration: 61 })).toEqual({ duration: "Enter 60 seconds or less" });
  expect(errorsOf({ gap: Number.NaN })).toEqual({ gap: "Enter a number of seconds" });
  expect(errorsOf({ background: "red" })).toEqual({ background: "Enter a colour like #1f2937" });
  expect(Object.keys(errorsOf({ position: "middle", text: "#12" }))).toEqual(["position", "text"]);
});
