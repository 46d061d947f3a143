import { expect, test } from "vitest";
import { isEndless } from "./is-endless";

test.each([
  "^/products/\\d+$",
  "^/(de|en)/.*",
  "^/(?:de|en)?/blog(/\\d+)?$",
  "^/products(/[a-z-]+)?/?(\\?.*)?$",
  "/a{2,3}b",
  "[(|)+]+",
  "\\(a|b\\)*",
  "^https?://(www\\.)?shop\\.example/",
  "(?=/sale)(?!.*x)",
  "(?<!a)b+?",
  "^/(?<year>\\d+)/",
  "(\\(?a)b*",
  "^(?!/checkout)",
  "^(?!.*(?:/cart|/checkout)).*$",
  "^(/[a-z]+)*$",
  "^/shop(?:/[\\w-]+)*/?$",
  "^/shop(?:/[\\w-]+)*/sale",
  "^/[^/]+/[^/]+/[^/]+/[^/]+$",
  "^(?:(?!/cart).)*$",
  "((a|b)c)+",
  ".*sale.*",
  ".*sale.*shoes.*$",
  "^/(shop|store)/.*\\.(html|php)$",
  "/(product|item)s?/[\\w-]+-p\\d+(/|$)",
  "^/[a-z]{2}(-[a-z]{2})?/(?:p|product)/[^/?]+\\?.*variant=\\d+",
  "[?&]utm_source=(google|bing)(&|$)",
  "^/\\w{1,40}$",
  "^/(?:%[0-9a-f]{2}|[^%])+$",
  "",
])("%s ends", (source) => {
  expect(isEndless(source)).toBe(false);
  const since = performance.now();
  for (const text of hostile) RegExp(source, "i").test(text);
  expect(performance.now() - since).toBeLessThan(1000);
});

/** As long as an address that is matched may be. */
const hostile = ["a", "/", "a/", "/a-", "sale", "/shop/a", "ab", "1", "aA1-_.%"].flatMap(
  (piece) => [piece.repeat(500).slice(0, 500), `/${piece.repeat(500).slice(0, 498)}!`],
);

test.each([
  "(a+)+$",
  "(a|a)*$",
  "^(\\w|\\d)+x",
  "(.*)*",
  "^(a?a?)+$",
  "(?:(a)?a)*$",
  "(x+x+)+y",
  "(?:a+){2,}b",
  "([a-z]+)?+",
  ".*.*.*.*.*.*.*.*.*x",
  "^(\\w+-?)*$",
  "^(?:/[\\w/]+)*$",
  "[a-z]+.*[a-z]+.*[a-z]+.*sold$",
  "a*a*a*!",
  "(.*)(.*)(.*)!",
  "a{0,50}a{0,50}a{0,50}a{0,50}!",
  "(a*)\\1*\\1*!",
  "(?<x>a*)\\k<x>*!",
  `${"(a|a|a|a)".repeat(18)}!`,
  `${"a?".repeat(26)}${"a".repeat(26)}`,
  "(?:a?){26}a{26}",
  "^.*/.*/.*/.*/.*/.*-sale$",
  "ä*ä*ä*!",
  "\\u00e4*[\\xe0-\\xff]*ä*!",
  "A*a*[a-z]*!",
  "(?<=(?:a|a)*b*)x",
  "^(?=(a*a*a*a*!))",
  "(?:(?!a*b).)*x",
  "^(?:x*)*$",
  "a*\\w.*a*^",
  "b+?(.*[^/].*)$[ab]",
  ".*b+(?=b+)/a",
])("%s may not", (source) => {
  expect(isEndless(source)).toBe(true);
});

test("an expression is judged in no time, however long", () => {
  const since = performance.now();
  for (const piece of ["(", "a*", "(a|", "[a-z]", "\\w+/", "(?:a"]) {
    const closed = piece.repeat(50) + ")".repeat(piece.startsWith("(") ? 50 : 0);
    expect(isEndless(closed)).toBeTypeOf("boolean");
  }
  expect(performance.now() - since).toBeLessThan(500);
});
