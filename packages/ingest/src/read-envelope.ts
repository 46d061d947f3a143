import type { Reading } from "@growflyer/contracts/fact";
import { readStripeEvent } from "./stripe/read-event";

/** Understands a stored envelope by the kind of its source. Throws when it cannot. */
export function readEnvelope(kind: string, body: Buffer): Reading {
  if (kind === "stripe") return readStripeEvent(JSON.parse(body.toString("utf8")));
  throw new Error("No reader for this kind of source");
}
