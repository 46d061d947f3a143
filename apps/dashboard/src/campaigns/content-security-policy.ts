import { createHash } from "node:crypto";
import { queueStub } from "./pixel-snippet";

/** What a page's Content-Security-Policy needs for the pixel of this server: nothing else is fetched. */
export function policyByOrigin(origin: string): string {
  return `script-src ${origin}; connect-src ${origin}; img-src ${origin}`;
}

/** The same for pages that allow scripts by a nonce: what a script with it loads, is allowed by it. */
export function policyByNonce(origin: string): string {
  return `script-src 'nonce-…'; connect-src ${origin}; img-src ${origin}`;
}

/** What allows the inline line of the advanced snippet alone (CSP Level 3, "hash-source"). */
export function queueStubHash(): string {
  return `'sha256-${createHash("sha256").update(queueStub).digest("base64")}'`;
}
