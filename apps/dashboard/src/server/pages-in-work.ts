import type { ServerResponse } from "node:http";

/** Milliseconds. Pages come in bursts; in between nothing is gained. */
const pause = 250;

/**
 * Calls `onQuiet` whenever no page has been in work for a moment. A live stream is no work once it
 * has begun: it stays open for hours, and what it sends needs nothing of its request.
 */
export function watchPages(onQuiet: () => void): (response: ServerResponse) => void {
  let inWork = 0;
  let timer: NodeJS.Timeout | undefined;
  const finish = () => {
    inWork -= 1;
    if (inWork > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => inWork === 0 && onQuiet(), pause).unref();
  };
  return (response) => {
    inWork += 1;
    let finished = false;
    const once = () => {
      if (!finished) finish();
      finished = true;
    };
    response.once("close", once);
    const writeHead = response.writeHead;
    response.writeHead = function writeHeadOnce(...args: unknown[]) {
      const head = Reflect.apply(writeHead, response, args);
      if (String(response.getHeader("content-type")).startsWith("text/event-stream")) once();
      return head;
    };
  };
}
