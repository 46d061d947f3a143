import { expect, test } from "vitest";
import { homeOf, parsePageAddress } from "./page-address";

const domains = ["shop.example", "*.shop.example", "localhost:4000"];

test.each([
  ["https://shop.example/pricing", "https://shop.example/pricing"],
  ["  shop.example/pricing?a=1#b ", "https://shop.example/pricing?a=1#b"],
  ["//de.shop.example", "https://de.shop.example/"],
  ["/pricing", "https://shop.example/pricing"],
  ["?utm_source=x", "https://shop.example/?utm_source=x"],
  ["http://localhost:4000/demo", "http://localhost:4000/demo"],
  ["localhost:4000/demo", "https://localhost:4000/demo"],
  ["SHOP.example/Über uns", "https://shop.example/%C3%9Cber%20uns"],
])("%s is understood as %s", (typed, address) => {
  expect(parsePageAddress(typed, domains)).toEqual({ ok: true, address });
});

test.each([
  ["", "Enter the address of a page, like https://shop.example/pricing"],
  ["pricing", "This is not an address. Enter one like https://shop.example/pricing"],
  ["our shop", "This is not an address"],
  ["https://", "This is not an address"],
  ["mailto:jane@shop.example", "Only pages on the web"],
  ["javascript:alert(1)", "Only pages on the web"],
  ["https://other.example/", "other.example is not among the campaign’s domains"],
])("%s is refused with what to do", (typed, message) => {
  expect(parsePageAddress(typed, domains)).toEqual({
    ok: false,
    message: expect.stringContaining(message),
  });
});

test("begins with the first domain", () => {
  expect(homeOf(["shop.example"])).toBe("https://shop.example/");
  expect(homeOf(["*.shop.example"])).toBe("https://www.shop.example/");
  expect(homeOf(["localhost:4000"])).toBe("http://localhost:4000/");
});
