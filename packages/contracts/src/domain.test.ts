import { expect, test } from "vitest";
import { canonicalDomain, Domain, domainMatches } from "./domain";

test.each([
  ["https://www.Shop.example/path", "www.shop.example"],
  ["  shop.example  ", "shop.example"],
  ["http://shop.example:80/", "shop.example"],
  ["https://shop.example:443", "shop.example"],
  ["shop.example:8443", "shop.example:8443"],
  ["//shop.example/a?b#c", "shop.example"],
  ["shop.example.", "shop.example"],
  ["shop.example?utm_source=x", "shop.example"],
  ["localhost", "localhost"],
  ["http://localhost:4000/demo", "localhost:4000"],
  ["127.0.0.1:8080", "127.0.0.1:8080"],
  ["[::1]:3000", "[::1]:3000"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["*.Shop.example", "*.shop.example"],
  ["https://*.shop.example/", "*.shop.example"],
])("%s is understood as %s", (pasted, domain) => {
  expect(canonicalDomain(pasted)).toBe(domain);
});

test.each([
  "",
  "shop",
  "not a domain",
  "shop..example",
  "-shop.example",
  "https://",
  "jane@shop.example",
  "user:secret@shop.example",
  "shop.example:99999",
  "shop.example:0",
  "1.2.3",
  "300.1.1.1",
  "12345",
  "*",
  "*.com",
  "*.localhost",
  "a.*.example",
  "javascript:alert(1)",
  "<script>.example",
  `${"a".repeat(64)}.example`,
  `${"abcdefg.".repeat(40)}example`,
])("%s is refused", (pasted) => {
  const result = Domain.safeParse(pasted);
  expect(result.success).toBe(false);
});

test("a refusal says what to enter", () => {
  expect(Domain.safeParse("shop").error?.issues[0]?.message).toMatch(/shop\.example/);
});

test.each([
  ["shop.example", "shop.example", true],
  ["shop.example", "shop.example:8443", true],
  ["shop.example", "www.shop.example", false],
  ["shop.example", "evilshop.example", false],
  ["shop.example:8443", "shop.example:8443", true],
  ["shop.example:8443", "shop.example", false],
  ["*.shop.example", "www.shop.example", true],
  ["*.shop.example", "a.b.shop.example", true],
  ["*.shop.example", "shop.example", false],
  ["*.shop.example", "evilshop.example", false],
  ["*.shop.example:81", "www.shop.example:81", true],
  ["*.shop.example:81", "www.shop.example", false],
  ["localhost", "localhost:3000", true],
])("%s on a page of %s: %s", (domain, host, matches) => {
  expect(domainMatches(domain, host)).toBe(matches);
});
