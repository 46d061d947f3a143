import type { LiveEvent } from "@growflyer/contracts/feed";

const encoder = new TextEncoder();

/** Sent first: the browser's pause before it comes back, in milliseconds, and bytes that open the stream. */
export const greeting = encoder.encode("retry: 2000\n:\n\n");
/** A comment: keeps proxies from closing a stream on which nothing happens. */
export const heartbeat = encoder.encode(":\n\n");

/** An event as the stream carries it. JSON has no line breaks, so that `data` is always one line. */
export function encodeEvent(id: string, event: LiveEvent): Uint8Array {
  return encoder.encode(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`);
}
