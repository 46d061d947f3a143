export type Pending = {
  /** Timers, frames and idle callbacks that scripts other than the page's own wait for. */
  timers: () => number;
  /** Popups that have appeared so far. */
  popups: () => number;
  /** Makes the page one that nobody sees. */
  hide: () => void;
};

/** Runs in the page, before anything else does: it is sent there as text, and uses nothing of this file. */
export function watchTimers(pageOrigin: string): void {
  const waiting = new Set<string>();
  const page = window as unknown as Record<string, (...args: unknown[]) => unknown>;
  /** Whether the page's own scripts have no part in the call. */
  const isForeign = () => {
    const callers = (new Error().stack ?? "").match(/https?:\/\/[^\s)]+/g) ?? [];
    return callers.length > 0 && !callers.some((caller) => caller.startsWith(pageOrigin));
  };
  const watch = (start: string, stop: string, again: boolean) => {
    const begin = page[start];
    const end = page[stop];
    if (!begin || !end) return;
    page[start] = (work, ...rest) => {
      const foreign = isForeign();
      const id = begin.call(
        window,
        (...args: unknown[]) => {
          if (!again) waiting.delete(`${start} ${id}`);
          if (typeof work === "function") work(...args);
        },
        ...rest,
      );
      if (foreign) waiting.add(`${start} ${id}`);
      return id;
    };
    page[stop] = (id) => {
      // Timeouts and intervals share their numbers.
      for (const kind of ["setTimeout", "setInterval", start]) waiting.delete(`${kind} ${id}`);
      return end.call(window, id);
    };
  };
  watch("setTimeout", "clearTimeout", false);
  watch("setInterval", "clearInterval", true);
  watch("requestAnimationFrame", "cancelAnimationFrame", false);
  watch("requestIdleCallback", "cancelIdleCallback", false);

  let popups = 0;
  let last = "";
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const look = () => {
      const text = /edition \d+/.exec(root.textContent ?? "")?.[0] ?? "";
      if (text && text !== last) popups += 1;
      last = text;
    };
    new MutationObserver(look).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return root;
  };
  const pending: Pending = {
    timers: () => waiting.size,
    popups: () => popups,
    hide: () => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    },
  };
  Object.defineProperty(window, "pending", { value: pending });
}
