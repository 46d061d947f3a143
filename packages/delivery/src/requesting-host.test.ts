import { expect, test } from "vitest";
import { requestingHost } from "./requesting-host";

const ask = (headers: Record<string, string>) =>
  requestingHost(new Request("https://growflyer.example/p/x/feed.json", { headers }));

test("the origin names the host, with its port", () => {
  expect(ask({ origin: "https://shop.example" })).toBe("shop.example");
  expect(ask({ origin: "http://localhost:8080", referer: "https://b.example/" })).toBe(
    "localhost:8080",
  );
});

test("without an origin the referer does", () => {
  expect(ask({ referer: "https://Shop.example:443/a?b#c" })).toBe("shop.example");
  expect(ask({ origin: "null", referer: "https://shop.example/" })).toBe("shop.example");
});

test("a page of this server's own origin is on its host", () => {
  expect(ask({ "sec-fetch-site": "same-origin" })).toBe("growflyer.example");
  expect(ask({ "sec-fetch-site": "cross-site" })).toBeNull();
});

test("what is no web page has no host", () => {
  expect(ask({})).toBeNull();
  expect(ask({ origin: "null" })).toBeNull();
  expect(ask({ origin: "https://" })).toBeNull();
  expect(ask({ origin: "chrome-extension://abcdef" })).toBeNull();
  expect(ask({ referer: "about:blank" })).toBeNull();
  expect(ask({ referer: "nonsense" })).toBeNull();
  expect(ask({ origin: `https://${"a".repeat(300)}` })).toBeNull();
});
