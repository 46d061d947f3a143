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
])("%s ends", (source) => {
  expect(isEndless(source)).toBe(false);
});

test.each([
  "(a+)+$",
  "^(/[a-z]+)*$",
  "(a|a)*$",
  "^(\\w|\\d)+x",
  "((a|b)c)+",
  "(.*)*",
  "^(a?a?)+$",
  "(?:(a)?a)*$",
  "(x+x+)+y",
  "(?:a+){2,}b",
  "([a-z]+)?+",
  ".*.*.*.*.*.*.*.*.*x",
])("%s may not", (source) => {
  expect(isEndless(source)).toBe(true);
});
