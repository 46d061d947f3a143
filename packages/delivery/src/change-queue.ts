import { setTimeout as sleep } from "node:timers/promises";

/** A conversion's id, or the campaign's settings as a whole. */
export const config = Symbol("config");
export type Item = string | typeof config;

export type ChangeQueue = {
  push(item: Item): void;
  /** Resolves when all that was pushed is done, or when waiting for it makes no sense: soon in any case. */
  settle(): Promise<void>;
  close(): void;
};

type Options = {
  work: (item: Item) => Promise<void>;
  /** Told of the first failure of a row of them. */
  onError: (error: unknown) => void;
  /** Milliseconds until a failed item is tried again. */
  retryPause?: number;
  /** More waiting conversions than this become one `config`. */
  maxWaiting?: number;
};

const settlePatience = 50;

/**
 * Works items off one after the other, in order. An item that is waiting already is not queued twice:
 * its work reads what is current. A failing item is tried until it succeeds, and holds the others up.
 */
export function createChangeQueue(options: Options): ChangeQueue {
  const { work, onError, retryPause = 1000, maxWaiting = 500 } = options;
  const waiting = new Set<Item>();
  const closing = new AbortController();
  let running: Promise<void> | null = null;
  let failing = false;

  const run = async () => {
    for (const item of waiting) {
      waiting.delete(item);
      while (!(await attempt(item))) {
        await sleep(retryPause, undefined, { signal: closing.signal, ref: false }).catch(() => {});
        if (closing.signal.aborted) return;
      }
    }
    running = null;
  };
  const attempt = async (item: Item) => {
    try {
      await work(item);
      failing = false;
    } catch (error) {
      if (!failing) onError(error);
      failing = true;
    }
    return !failing;
  };

  return {
    push(item) {
      if (closing.signal.aborted) return;
      if (waiting.size >= maxWaiting) {
        waiting.clear();
        waiting.add(config);
      }
      waiting.add(item);
      running ??= run();
    },
    async settle() {
      if (!running || failing) return;
      await Promise.race([running, sleep(settlePatience, undefined, { ref: false })]);
    },
    close() {
      waiting.clear();
      closing.abort();
    },
  };
}
