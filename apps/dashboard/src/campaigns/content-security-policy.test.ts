import { expect, it } from "vitest";
import { policyByNonce, policyByOrigin, queueStubHash } from "./content-security-policy";

it("names this server in the three directives that the pixel needs, and no other", () => {
  expect(policyByOrigin("https://app.example")).toBe(
    "script-src https://app.example; connect-src https://app.example; img-src https://app.example",
  );
});

it("leaves the scripts to a nonce", () => {
  expect(policyByNonce("https://app.example")).toBe(
    "script-src 'nonce-…'; connect-src https://app.example; img-src https://app.example",
  );
});

it("hashes the inline line as browsers do", () => {
  expect(queueStubHash()).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
});
