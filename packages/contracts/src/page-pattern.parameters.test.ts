import { describe, expect, test } from "vitest";
import { queryPattern, referrerPattern } from "./page-pattern";
import { isFound } from "./testing/page-rules";

describe("a parameter", () => {
  const has = (name: string, value: string, page: string) =>
    isFound(queryPattern({ name, value }), page);

  test.each<[string, string, string[], string[]]>([
    [
      "utm_source",
      "",
      ["/?utm_source=x", "/?a=1&utm_source=", "/?UTM_Source"],
      [
        "/",
        "/?utm_source2=x",
        "/?my_utm_source=x",
        "/utm_source=x",
        "/#utm_source=x",
        "/a&utm_source=x",
      ],
    ],
    [
      "utm_source",
      "news",
      ["/?utm_source=news", "/a?b=1&utm_source=News&c#d"],
      ["/?utm_source=newsletter", "/?utm_source=", "/?utm_source", "/?a=utm_source=news"],
    ],
    [
      "plan",
      "pro",
      ["/#/pricing?plan=pro", "/?a=1#!/x?b=1&plan=pro"],
      ["/#top?plan=pro", "/#/plan=pro"],
    ],
    ["q", "red shoes", ["/?q=red+shoes", "/?q=red%20shoes"], ["/?q=redshoes"]],
    ["q", "c++", ["/?q=c++", "/?q=c%2B%2B"], ["/?q=c", "/?q=cc"]],
    ["q", "a&b=c#d", ["/?q=a%26b%3Dc%23d", "/?q=a%26b=c%23d"], ["/?q=a&b=c#d"]],
    ["to", "/cart?x", ["/?to=%2Fcart%3Fx", "/?to=/cart?x"], ["/?to=cart"]],
    ["to", "%2Fcart", ["/?to=/cart"], []],
    ["items[]", "1", ["/?items[]=1", "/?items%5B%5D=1"], ["/?items=1"]],
    ["ort", "Köln", ["/?ort=K%C3%B6ln", "/?ort=KÖLN"], ["/?ort=Koln"]],
    ["p", "100%", ["/?p=100%25"], ["/?p=100"]],
  ])("%s=%s", (name, value, yes, no) => {
    expect(yes.filter((page) => !has(name, value, page))).toEqual([]);
    expect(no.filter((page) => has(name, value, page))).toEqual([]);
  });

  test("may stand in the query or the fragment of a page with a host", () => {
    expect(has("a", "1", "http://localhost:3000/x?a=1")).toBe(true);
  });
});

describe("where visitors come from", () => {
  const comes = (rule: string, host: string) => RegExp(referrerPattern(rule), "i").test(host);

  test.each<[string, string[], string[]]>([
    [
      "google.com",
      ["google.com", "www.google.com", "news.google.com", "GOOGLE.com"],
      ["google.de", "notgoogle.com", "google.com.evil.example", ""],
    ],
    ["www.google.com", ["google.com", "images.google.com"], ["google.co"]],
    ["https://www.google.com/search?q=x", ["google.com"], ["google.de"]],
    ["*.shop.example", ["shop.example", "de.shop.example"], ["myshop.example"]],
    ["t.co", ["t.co"], ["reddit.co", "t.com", "txco"]],
    [
      "google",
      ["google.com", "www.google.de", "google.co.uk", "news.google.com.br", "google"],
      ["notgoogle.com", "google.evil.com", "googlex.com", "com.example", ""],
    ],
    ["müller.example", ["xn--mller-kva.example"], ["muller.example"]],
    ["localhost", ["localhost"], ["localhost2"]],
    ["https://", [], ["", "a.example"]],
    ["a b", [], ["", "a.example"]],
  ])("%s", (rule, yes, no) => {
    expect(yes.filter((host) => !comes(rule, host))).toEqual([]);
    expect(no.filter((host) => comes(rule, host))).toEqual([]);
  });
});
