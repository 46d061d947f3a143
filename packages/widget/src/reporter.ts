import type { Collect, InteractionKind } from "@growflyer/contracts/interaction";

export type Reporter = {
  /** Counts what a visitor did with a notification's popup; sent within a second. */
  add(notificationId: string, kind: InteractionKind): void;
  /** Sends what is waiting, now: the page may be about to go. */
  flush(): void;
};

const pause = 1000;

/** Sends interactions to `url` in small batches. One that fails is lost: counts are not worth a retry. */
export function createReporter(url: string): Reporter {
  let interactions: Collect["interactions"] = [];
  const flush = () => {
    if (interactions.length) send(url, JSON.stringify({ interactions })).catch(() => {});
    interactions = [];
  };
  return {
    flush,
    add(n, k) {
      if (!interactions.length) setTimeout(flush, pause);
      interactions.push({ n, k });
    },
  };
}

/** A string makes the beacon `text/plain`, which needs no CORS preflight. */
async function send(url: string, body: string): Promise<void> {
  try {
    if (navigator.sendBeacon(url, body)) return;
  } catch {
    // Blocked or missing: a request instead.
  }
  await fetch(url, { method: "POST", body, keepalive: true, credentials: "omit" });
}
