import type { FeedNotification } from "@growflyer/contracts/feed";
import { silent } from "./silent";

/** Pixels in a millisecond: a visitor of a phone who scrolls up this fast is about to leave. */
const leavingSpeed = 1.5;

/**
 * Watches the page for what triggers its notifications, until `signal` is aborted. Calls `fire` with
 * the notification's id, once; `touched` whenever the visitor does anything. Listens to what a rule
 * needs only. `isRoute`: the page has not been loaded, only its address has changed.
 */
export function watchTriggers(
  notifications: FeedNotification[],
  signal: AbortSignal,
  isRoute: boolean,
  fire: (id: string) => void,
  touched: () => void,
): void {
  const listen = (types: string, listener: (event: Event) => void) => {
    for (const type of types.split(" ")) {
      addEventListener(type, silent(listener), { capture: true, passive: true, signal });
    }
  };
  for (const { id, rules } of notifications) {
    for (const [kind, value] of rules?.triggers || []) {
      let done = false;
      const fired = () => {
        if (!done) fire(id);
        done = true;
      };
      const see = (seen: (value: never) => boolean) => {
        const look = silent(() => seen(value as never) && fired());
        listen("scroll resize load click", look);
        // Another route has not been drawn yet, and what was scrolled is the one before.
        if (!isRoute && document.readyState === "complete") look();
      };
      if (kind === "scroll") see(isScrolled);
      if (kind === "visible") see(isVisible);
      if (kind === "exit") watchExit(listen, fired);
      if (kind === "idle") listen("pointermove pointerdown keydown scroll", touched);
      if (kind === "click") {
        listen("click", ({ target }) => (target as Element).closest?.(value as string) && fired());
      }
    }
  }
}

type Listen = (types: string, listener: (event: Event) => void) => void;

/** Whether so many percent of the page have been on the screen. */
function isScrolled(percent: number): boolean {
  return scrollY + innerHeight >= (document.documentElement.scrollHeight * percent) / 100;
}

function watchExit(listen: Listen, fired: () => void): void {
  listen("mouseout", (event) => {
    const { relatedTarget, clientY } = event as MouseEvent;
    if (!relatedTarget && clientY <= 0) fired();
  });
  if (!matchMedia("(pointer:coarse)").matches) return;
  let [place, time] = [scrollY, 0];
  listen("scroll", ({ timeStamp }) => {
    if (place - scrollY > (timeStamp - time) * leavingSpeed) fired();
    [place, time] = [scrollY, timeStamp];
  });
}

/** Whether an element, which may not be there yet, is in the window. */
function isVisible(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return !!box && box.top < innerHeight && box.bottom > 0;
}
