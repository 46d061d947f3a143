import { silent } from "./silent";

/** The live stream's events by name, with their parsed data. */
export type Listeners = Record<string, (data: unknown) => void>;

/** A page that nobody looks at gives its connection back after this time: browsers have few of them. */
const hiddenLimit = 20_000;
const firstPause = 10_000;
/** EventSource.CLOSED. */
const closed = 2;

/**
 * Keeps a live stream open until the returned function is called.
 * The browser reconnects by itself with the last event's id; what it gives up on (the error page of
 * a proxy during a restart) or what was given back is opened again from there.
 */
export function openLive(
  urlAfter: (id: string) => string,
  last: string,
  listeners: Listeners,
): () => void {
  let source: EventSource;
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = silent(() => {
    source = new EventSource(urlAfter(last));
    source.onopen = () => {
      pause = firstPause;
    };
    source.onerror = () => {
      if (source.readyState !== closed) return;
      timer = setTimeout(open, pause);
      pause *= 2;
    };
    for (const name of Object.keys(listeners)) {
      source.addEventListener(
        name,
        silent(({ data, lastEventId }) => {
          last = lastEventId || last;
          listeners[name]?.(JSON.parse(data));
        }),
      );
    }
  });
  const onVisibility = silent(() => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => source.close(), hiddenLimit);
    else if (source.readyState === closed) open();
  });
  document.addEventListener("visibilitychange", onVisibility);
  open();
  onVisibility();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(timer);
    source.close();
  };
}
