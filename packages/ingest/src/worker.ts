import type { Context } from "@growflyer/services/context";

/** Does one thing that is due; resolves to false when nothing was. Ends soon once `closing` is aborted. */
export type WorkStep = (closing: AbortSignal) => Promise<boolean>;

export type WorkerOptions = {
  /** Names the work in reports. */
  name: string;
  /** How many things are in work at a time. */
  concurrency: number;
  /** Milliseconds between looks for what has become due. */
  every: number;
};

export type Worker = {
  /** Says that there may be something to do. Cheap, never throws. */
  kick(): void;
  /** Takes nothing new, and resolves when what is in work is done or given back. */
  close(): Promise<void>;
};

/** Milliseconds between a kick and the look: changes come in swarms. */
const settle = 100;

/** Milliseconds from a failure to the next try: doubling from the first to the last. */
const shortestPause = 500;
const longestPause = 30_000;

/**
 * Repeats a step until nothing is due, whenever it is kicked, and every so often by itself. A step that
 * throws (the database is gone) pauses the work, for longer each time, and is reported once.
 */
export function createWorker(
  ctx: Pick<Context, "report">,
  step: WorkStep,
  options: WorkerOptions,
): Worker {
  const closing = new AbortController();
  const loops = new Set<Promise<void>>();
  let failures = 0;
  let pausedUntil = 0;
  let kicked: NodeJS.Timeout | undefined;

  function look(): void {
    kicked = undefined;
    if (closing.signal.aborted || performance.now() < pausedUntil) return;
    if (loops.size >= options.concurrency) return;
    const loop = work().finally(() => loops.delete(loop));
    loops.add(loop);
  }

  async function work(): Promise<void> {
    try {
      while (!closing.signal.aborted && (await step(closing.signal))) {
        failures = 0;
        look();
      }
      failures = 0;
    } catch (error) {
      if (closing.signal.aborted) return;
      if (failures === 0) ctx.report(error, options.name);
      pausedUntil = performance.now() + Math.min(shortestPause * 2 ** failures, longestPause);
      failures += 1;
    }
  }

  const timer = setInterval(look, options.every).unref();
  return {
    kick() {
      if (closing.signal.aborted) return;
      kicked ??= setTimeout(look, settle).unref();
    },
    async close() {
      closing.abort();
      clearInterval(timer);
      clearTimeout(kicked);
      await Promise.all(loops);
    },
  };
}
