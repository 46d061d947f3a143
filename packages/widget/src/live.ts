import type { Config } from "./config";
import type { Told } from "./event-log";
import { poll } from "./polling";
import { liveUrl } from "./routes";
import { silent } from "./silent";

/** Opens what brings the events after `last()`, and returns what closes it. */
export type OpenLive = (last: () => string, tell: (event: Told) => void) => () => void;

/** Doubled with each failure in a row: 10 s, 20 s, 40 s, … */
const halfFirstPause = 5000;
const longestPause = 300_000;
const pollPause = 30_000;
/** A stream begins at once. One that does not is held back by something between. */
const patience = 20_000;
/** Where none was ever open, so many streams fail before the feed is polled instead … */
const maxFailed = 3;
/** … and a stream is tried again instead of so many polls. */
const retryEvery = 10;
/** EventSource.CLOSED. */
const closed = 2;

/** What was learnt of the network's ways is kept from one opening to the next. */
export function createLive(config: Config): OpenLive {
  const { base, mode, setTimeout } = config;
  /** In a row; polls count as well. */
  let failed = 0;
  let everOpen = false;

  return (last, tell) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      source?.close();
      clearTimeout(timer);
    };
    const later = (work: () => void, pause: number) => {
      clearTimeout(timer);
      // Not all visitors of a server that was away come back at the same moment.
      timer = setTimeout(work, pause * (0.75 + Math.random() / 2));
    };
    const next = silent(() => {
      if (window.EventSource && (everOpen || failed < maxFailed || failed % retryEvery === 0)) {
        connect();
      } else {
        failed++;
        later(next, pollPause);
        poll(config, last, tell);
      }
    });
    const fail = silent(() => {
      source?.close();
      failed++;
      const isHopeless = !everOpen && failed >= maxFailed;
      later(next, isHopeless ? 0 : Math.min(halfFirstPause * 2 ** failed, longestPause));
    });
    const connect = () => {
      let open = false;
      const stream = new EventSource(liveUrl(base, mode, last()));
      source = stream;
      later(fail, patience);
      stream.onopen = () => {
        clearTimeout(timer);
        failed = 0;
        open = everOpen = true;
      };
      stream.onerror = () => {
        // The browser itself comes back with the last event's id; it shall try that once.
        if (!open || stream.readyState === closed) return fail();
        open = false;
        later(fail, patience);
      };
      for (const type of ["conversion", "retract", "config"]) {
        stream.addEventListener(type, ({ data, lastEventId }) =>
          tell([last(), lastEventId, type, data]),
        );
      }
    };
    next();
    return close;
  };
}
