import type { EventLog, Told } from "./event-log";
import type { OpenLive } from "./live";
import { silent } from "./silent";

/**
 * Joins the tabs of this browser that follow the same campaign: one of them holds the live stream
 * and tells the others. Whoever joins, or has missed something, says the id of its last event, and
 * is told what came after it. Returns what leaves them at once, so that another may lead.
 * A browser that lets tabs not agree has a stream for each.
 */
export function joinTabs(name: string, log: EventLog, openLive: OpenLive): () => void {
  const stay = new AbortController();
  const { signal } = stay;
  let channel: BroadcastChannel | null = null;
  let close: (() => void) | null = null;

  const post = (message: Told | string) => channel?.postMessage(message);
  const lead = silent(() => {
    if (signal.aborted || close) return;
    close = openLive(
      log.last,
      silent((event) => {
        if (signal.aborted) return;
        log.take(event);
        post(event);
      }),
    );
    // Who knows less has missed something, and asks for it.
    post([log.last(), log.last(), "", ""]);
  });
  const hear = silent(({ data }: MessageEvent<Told | string>) => {
    if (typeof data !== "string") {
      if (!close && !log.take(data)) post(log.last());
    } else if (close) {
      for (const event of log.missed(data)) post(event);
    }
  });
  const leave = () => {
    stay.abort();
    close?.();
    channel?.close();
  };

  // Browsers keep locks to secure pages.
  if (navigator.locks && window.BroadcastChannel) {
    channel = new BroadcastChannel(name);
    channel.onmessage = hear;
    post(log.last());
    const whileLeading = () =>
      new Promise<void>((resolve) => {
        signal.onabort = () => resolve();
        lead();
      });
    navigator.locks.request(name, { signal }, whileLeading).catch(() => {
      // It was left before it led, or the page may have no locks: then it is alone.
      channel?.close();
      channel = null;
      lead();
    });
  } else lead();
  return leave;
}
