/** Several changes that come together are one refresh. */
const settle = 120;
/** A busy site changes all the time; nobody reads faster. */
const pause = 500;

/**
 * Calls `refresh` soon after each change that the event stream at `url` reports, until the returned
 * function is called. A page in the background keeps no connection: browsers allow six to a host,
 * which six open tabs would use up. It catches up when it is looked at again.
 */
export function followChanges(url: string, refresh: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  // The page was made before the stream was open: that, too, is a gap.
  let missed = true;

  function schedule() {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        refresh();
      },
      Math.max(settle, last + pause - Date.now()),
    );
  }

  function open() {
    source = new EventSource(url);
    source.onmessage = schedule;
    source.onopen = () => {
      if (missed) schedule();
      missed = false;
    };
    source.onerror = () => {
      missed = true;
    };
  }

  function close() {
    source?.close();
    source = undefined;
    missed = true;
  }

  const turn = () => (document.hidden ? close() : !source && open());
  document.addEventListener("visibilitychange", turn);
  turn();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    clearTimeout(timer);
    close();
  };
}
