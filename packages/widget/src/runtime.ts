import type { Follow, Part, Serve, Start, Widget } from "./config";
import { hold } from "./page";
import { createPlayer } from "./player";
import { failures, silent } from "./silent";
import { words } from "./words";

/** Nobody waits longer than this for news because an older popup comes first. Milliseconds. */
const patience = 3000;
/** A popup comes up without anything else going on. Milliseconds. */
const breath = 600;

/** Shows what the feed has, then follows what happens, and carries out what the page calls. */
export const start: Start = silent((config) => {
  const { feed, shared, debug, setTimeout, clearTimeout } = config;
  const widget = { config, words, interactions: [], failures, onEvent() {} } as unknown as Widget;
  const use = (part: Part, work: (loaded: { follow: Follow; serve: Serve }) => void) =>
    config
      .load(part)
      .then(work as () => void)
      .catch((error) => {
        failures.push(error);
        // Rather what nobody hears than nothing to see.
        widget.player.change((state, now) => {
          hold(state, "calls", false, now);
          hold(state, "route", false, now);
        });
      });

  // Whoever leaves before the first popup has loaded no more than it needed.
  let begun = false;
  let following = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    if (!begun) {
      use("follow", ({ follow }) => {
        following = true;
        follow(widget);
      });
    }
    begun = true;
  };
  const beginIn = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(begin, pause);
  };
  // Once the popup has come up; at once when a click may lead away.
  widget.onCount = (now) => beginIn(now ? 0 : breath);
  widget.player = createPlayer(config, widget);
  if (feed.conversions[0]) beginIn(patience);
  else begin();
  // Where the visitor has gone on to is decided by `follow`.
  config.onRoute(() => {
    if (following) return;
    widget.player.change((state, now) => hold(state, "route", true, now));
    begin();
  });
  document.addEventListener("visibilitychange", () => {
    // No timer in a hidden page.
    if (document.hidden) clearTimeout(timer);
    else begin();
  });

  config.wake = () => {
    widget.player.refresh();
    if (shared.q.length || debug) use("api", ({ serve }) => serve(widget));
  };
  config.wake();
});
