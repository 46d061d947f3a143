import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { previewFrame } from "./preview-frame";

const { html, policy } = previewFrame("/p/assets/preview-abc.js", "https://proof.example");

it("loads the widget's preview and no other script", () => {
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('src="/p/assets/preview-abc.js"');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' https://proof.example;");
});

it("allows exactly the styles that it brings", () => {
  const styles = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(styles).digest("base64");
  expect(policy).toContain(`style-src 'sha256-${hash}';`);
  expect(html).not.toContain("style=");
});
