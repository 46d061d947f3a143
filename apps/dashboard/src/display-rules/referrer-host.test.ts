import { expect, test } from "vitest";
import { referrerHost } from "./referrer-host";

test.each([
  ["google.com", "google.com"],
  ["https://www.Google.com/search?q=x", "google.com"],
  ["*.shop.example:8443", "shop.example"],
  ["not a website", null],
  ["", null],
])("%s is %s", (typed, host) => {
  expect(referrerHost(typed)).toBe(host);
});
