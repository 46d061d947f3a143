import { expect, it } from "vitest";
import { pixelSnippet } from "./pixel-snippet";

it("is one asynchronous script", () => {
  expect(pixelSnippet("https://app.example", "px_1")).toBe(
    '<script async src="https://app.example/p/px_1.js"></script>',
  );
});
