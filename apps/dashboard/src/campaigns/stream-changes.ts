import type { Change } from "@growflyer/services/bus";
import type { Context } from "@growflyer/services/context";

/** Shorter than any proxy waits for a silent connection. */
const heartbeat = 20_000;
/** Messages that a client may leave unread before it is let go; it comes back by itself. */
const maxUnread = 100;

/**
 * Server-Sent Events that say what has changed in the wanted campaigns, and nothing more:
 * the page then asks for itself again. Ends with the request.
 */
export function streamChanges(
  request: Request,
  bus: Context["bus"],
  wanted: (change: Change) => boolean,
): Response {
  let release = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -maxUnread) end();
      };
      const unsubscribe = bus.subscribe((change) => {
        if (wanted(change)) send(`data: ${change.about}\n\n`);
      });
      const beat = setInterval(() => send(":\n\n"), heartbeat);
      release = () => {
        clearInterval(beat);
        unsubscribe();
        request.signal.removeEventListener("abort", end);
      };
      function end() {
        release();
        controller.close();
      }
      // Whoever left while the request was being checked has aborted already.
      if (request.signal.aborted) return end();
      request.signal.addEventListener("abort", end);
      send("retry: 2000\n\n");
    },
    cancel: () => release(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
