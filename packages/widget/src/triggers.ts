import type { FeedNotification } from "@growflyer/contracts/feed";
import { silent } from "./silent";

/** Pixels in a millisecond: a visitor of a phone who scrolls up this fast is about to leave. */
const leavingSpeed = 1.5;

/**
 * Watches the page for what triggers its notifications, until `signal` is aborted. Calls `fire` with
 * the notification's id, `touched` whenever the visitor does anything. Listens to what a rule needs only.
 */
export function watchTriggers(
  notifications: FeedNotification[],
  signal: AbortSignal,
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
      const fired = () => fire(id);
      if (kind === "scroll") {
        const look = () => isScrolled(value as number) && fired();
        listen("scroll resize", look);
        look();
      }
      if (kind === "exit") watchExit(listen, fired);
      if (kind === "idle") listen("pointermove pointerdown keydown scroll", touched);
      if (kind === "click") {
        listen("click", ({ target }) => (target as Element).closest?.(value as string) && fired());
      }
      if (kind === "visible") silent(watchElement)(value as string, signal, fired);
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

/** Waits for an element that may not be there yet. */
function watchElement(selector: string, signal: AbortSignal, fired: () => void): void {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) fired();
  });
  const find = () => {
    const element = document.querySelector(selector);
    if (element) seen.observe(element);
    return element;
  };
  const grown = new MutationObserver(() => find() && grown.disconnect());
  if (!find()) grown.observe(document, { childList: true, subtree: true });
  signal.addEventListener("abort", () => {
    seen.disconnect();
    grown.disconnect();
  });
}
