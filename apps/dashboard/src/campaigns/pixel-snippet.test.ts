import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import {
  advancedSnippet,
  noncedSnippet,
  pinnedSnippet,
  pixelSnippet,
  queueStub,
} from "./pixel-snippet";

const appUrl = "https://app.example";

it("is one asynchronous script", () => {
  expect(pixelSnippet(appUrl, "px_1")).toBe(
    '<script async src="https://app.example/p/px_1.js"></script>',
  );
});

it("puts the queue before the pixel for pages with calls of their own", () => {
  const [stub, pixel] = advancedSnippet(appUrl, "px_1").split("\n");
  expect(stub).toBe(`<script>${queueStub}</script>`);
  expect(pixel).toBe(pixelSnippet(appUrl, "px_1"));
});

it("keeps the calls of a page in their order, and leaves a pixel that is there alone", () => {
  const page = `window = globalThis; ${queueStub}; growflyer("pause"); growflyer("show", "ntf_1");`;
  const calls = runInNewContext(`${page} JSON.stringify(growflyer.q.map((call) => [...call]))`);
  expect(JSON.parse(calls)).toEqual([["pause"], ["show", "ntf_1"]]);
  const there = runInNewContext(
    `window = globalThis; growflyer = "pixel"; ${queueStub}; growflyer`,
  );
  expect(there).toBe("pixel");
});

it("has room for a nonce", () => {
  expect(noncedSnippet(appUrl, "px_1")).toBe(
    '<script async nonce="…" src="https://app.example/p/px_1.js"></script>',
  );
});

it("pins a build to the byte, with the key beside it", () => {
  const loader = { file: "loader-1A2B3C4D.de.js", integrity: "sha384-abc" };
  expect(pinnedSnippet(appUrl, "px_1", loader)).toBe(
    '<script async src="https://app.example/p/assets/loader-1A2B3C4D.de.js" data-key="px_1" integrity="sha384-abc" crossorigin="anonymous"></script>',
  );
});
