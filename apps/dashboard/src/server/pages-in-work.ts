import type { ServerResponse } from "node:http";

/** Milliseconds. Pages come in bursts; in between nothing is gained. */
const pause = 250;

/**
 * Calls `onQuiet` whenever no page has been in work for a moment: all are answered, or left by their
 * visitors, and the work behind them is done. A live stream is no work once it has begun: it stays
 * open for hours, and what it sends needs nothing of its request.
 */
export function watchPages(onQuiet: () => void) {
  let inWork = 0;
  let timer: NodeJS.Timeout | undefined;
  const finish = () => {
    inWork -= 1;
    if (inWork > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => inWork === 0 && onQuiet(), pause).unref();
  };
  /** `work` settles when the page's handler is done, which may be long after its visitor has left. */
  return (response: ServerResponse, work: Promise<unknown>): void => {
    inWork += 1;
    const closed = new Promise((resolve) => response.once("close", resolve));
    const done = Promise.allSettled([closed, work]);
    Promise.race([done, streamBegins(response)]).then(finish);
  };
}

function streamBegins(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const { writeHead } = response;
    response.writeHead = function watchedWriteHead(...args: unknown[]) {
      const head = Reflect.apply(writeHead, response, args);
      if (String(response.getHeader("content-type")).startsWith("text/event-stream")) resolve();
      return head;
    };
  });
}
