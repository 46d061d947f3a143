import type { Context } from "@growflyer/services/context";
import { processNextEnvelope, type ReadEnvelope } from "@growflyer/services/envelopes/process-next";

export type InboxOptions = {
  /** How many envelopes are in work at a time, 1 when not told. */
  concurrency?: number;
  /** Milliseconds between looks for envelopes whose retry is due. */
  retryEvery?: number;
  /** Resolves when the next envelope may be taken; at once when not told. */
  turn?: () => Promise<void> | undefined;
};

export type Inbox = {
  /** Says that there may be something to do. Cheap, never throws. */
  kick(): void;
  /** Takes nothing new, and resolves when what is in work is done. */
  close(): Promise<void>;
};

/** Milliseconds from a database failure to the next try: doubling from the first to the last. */
const shortestPause = 250;
const longestPause = 10_000;

/**
 * Works off the stored envelopes until none is due. A database that fails pauses the work, for longer
 * each time, and is reported once; what was not finished is still there when it is back.
 */
export function createInbox(
  ctx: Context,
  read: ReadEnvelope,
  { concurrency = 1, retryEvery = 2000, turn }: InboxOptions = {},
): Inbox {
  const loops = new Set<Promise<void>>();
  let kickedAgain = false;
  let closed = false;
  let failures = 0;
  let pause: NodeJS.Timeout | undefined;

  function kick(): void {
    if (closed || pause) return;
    if (loops.size >= concurrency) {
      kickedAgain = true;
      return;
    }
    const loop = work().finally(() => {
      loops.delete(loop);
      if (kickedAgain) kick();
    });
    loops.add(loop);
  }

  async function work(): Promise<void> {
    kickedAgain = false;
    try {
      await turn?.();
      while (!closed && !pause && (await processNextEnvelope(ctx, read))) {
        failures = 0;
        if (loops.size < concurrency) kick();
        await turn?.();
      }
      if (!pause) failures = 0;
    } catch (error) {
      pauseAfter(error);
    }
  }

  function pauseAfter(error: unknown): void {
    if (closed || pause) return;
    if (failures === 0) ctx.report(error, "inbox");
    const delay = Math.min(shortestPause * 2 ** failures, longestPause);
    failures += 1;
    pause = setTimeout(() => {
      pause = undefined;
      kick();
    }, delay).unref();
  }

  const timer = setInterval(kick, retryEvery).unref();
  return {
    kick,
    async close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(pause);
      await Promise.all(loops);
    },
  };
}
