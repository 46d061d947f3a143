import { expect, test } from "vitest";
import { applies, check } from "./testing/page-rules";

test("wildcards stand for any characters of their part", () => {
  check("wildcard", {
    "/*/sale": [
      ["/a/sale", "/a/b/sale/", "/a//sale?x=1#y"],
      ["/sale", "/a/sales", "/a?/sale"],
    ],
    "*/sale": [
      ["/sale", "/a/sale"],
      ["/a-sale", "/sale/a", "/#/sale"],
    ],
    "/p-*-x": [
      ["/p--x", "/p-1-x/", "/P-1/2-X?a"],
      ["/p-x", "/p-1-xy"],
    ],
    "/pricing": [["/pricing/", "/pricing?a=1#b"], ["/pricing/a"]],
    "*.html": [
      ["/a.html", "/b/c.html?d"],
      ["/html", "/a.html/b"],
    ],
    "/*/a/*/b/*/c": [
      ["/1/a/2/b/3/c", "/1/a/a/b/b/c/"],
      ["/1/a/2/b/c", "/1/b/2/a/3/c"],
    ],
    "/s?q=*&b=1": [
      ["/s?q=x&b=1", "/s/?q=&b=1#y"],
      ["/s?q=x", "/s", "/s?q=x&b=12"],
    ],
    "/#/shop/*/x": [
      ["/#/shop/1/x", "/#/shop/1/2/x/"],
      ["/shop/1/x", "/#/shop/x"],
    ],
  });
});

test("wildcards leave the end open where they are the end", () => {
  check("wildcard", {
    "*": [["/", "/a?b#c", "/#/x", "https://a.example/"], []],
    "/blog/*": [
      ["/blog", "/blog/", "/blog/a/b?c#d", "/blog#/x"],
      ["/blogs", "/a/blog/"],
    ],
    "/blog*": [["/blog", "/blogs/a"], ["/a"]],
    "*sale*": [
      ["/on-sale/a", "/sale"],
      ["/", "/?sale"],
    ],
    "/s?*": [
      ["/s?a", "/s/?a=b#c"],
      ["/s", "/sale"],
    ],
    "/#/*": [
      ["/#/", "/#/a/b"],
      ["/", "/a", "/#a"],
    ],
    "shop.example/*": [["https://www.shop.example/a/b"], ["https://a.example/b"]],
    "https://*/sale*": [["https://a.example/sales"], ["https://a.example/a/sale"]],
  });
});

test("wildcards stand for hosts below a domain, and for the domain", () => {
  check("wildcard", {
    "*.shop.example/a": [
      ["https://de.shop.example/a", "http://a.b.shop.example:81/a", "https://shop.example/a"],
      ["https://myshop.example/a", "https://a.example/.shop.example/a"],
    ],
    "*://shop.example/*": [["http://shop.example/a"], ["https://de.shop.example/a"]],
    "*shop*": [["/shop"], ["https://shop.example/a"]],
    "shop-*.example/a": [["https://shop-de.example/a"], ["https://shop.example/a"]],
  });
});

test("wildcards take no longer for having many of them", () => {
  const page = `/${"a".repeat(2000)}`;
  const since = performance.now();
  expect(applies("wildcard", `/${"*a".repeat(100)}b`, page)).toBe(false);
  expect(applies("wildcard", `/${"*a".repeat(100)}`, page)).toBe(true);
  expect(performance.now() - since).toBeLessThan(200);
});

test("wildcards are none outside of wildcard rules", () => {
  check("exact", { "/a*": [["/a*"], ["/ab", "/a", "/aaa"]] });
  check("contains", { "a*b": [["/a*b"], ["/aab", "/axb"]] });
});
