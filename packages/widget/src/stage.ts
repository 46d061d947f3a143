import type { InteractionKind } from "@growflyer/contracts/interaction";
import { clock } from "./clock";
import type { Config, Widget } from "./config";
import * as page from "./page";
import { leavingTime, type Screen } from "./screen";
import { silent } from "./silent";
import type { ViewPart } from "./view";

/** Longer than any page is looked at, and within what a timer can count to (2^31 ms). */
const longest = 1e9;

export type Stage = ReturnType<typeof createStage>;

/** Plays the state on the screen, one popup after the other, and counts what happens with them. */
export function createStage(
  { key, shared, load, isOff, setTimeout, clearTimeout }: Config,
  widget: Omit<Widget, "player">,
  state: page.State,
  screen: Screen,
  remember: () => void,
) {
  const loading: Record<string, unknown> = {};
  let drawn: page.State["shown"] = null;
  let appearance = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** `now`: the page may be about to go. */
  const count = (kind: InteractionKind, now = false) => {
    if (!drawn) return;
    const { notification, item } = drawn;
    widget.interactions.push({ n: notification.id, k: kind });
    widget.onCount(now);
    widget.onEvent({ kind, notification, conversion: item.conversion });
  };
  const canDraw: page.IsReady = (type) => {
    loading[type] =
      screen.canDraw(type) ||
      loading[type] ||
      load(type, widget.language).then(
        silent((part) => {
          screen.add(type, part as ViewPart);
          play();
        }),
        (error) => widget.failures.push(error),
      );
    return loading[type] === true;
  };
  /** Two campaigns of one page take turns; the next one comes once this one has left. */
  const takeTurns = () => {
    if (drawn) shared.s = key;
    else if (shared.s === key) {
      shared.s = "";
      const wakeOthers = () => {
        for (const other in shared.c) if (other !== key) shared.c[other]?.wake?.();
      };
      setTimeout(silent(wakeOthers), leavingTime);
    }
  };
  const play = silent(() => {
    // The visitor may have said so in another tab.
    if (!state.local.off && isOff()) page.switchOff(state, clock());
    page.hold(state, "busy", !!shared.s && shared.s !== key, clock());
    const wake = page.advance(state, clock(), canDraw);
    clearTimeout(timer);
    if (wake < Infinity) timer = setTimeout(play, Math.min(wake - clock(), longest));
    const { shown } = state;
    const before = appearance;
    appearance = shown ? state.appearances : 0;
    drawn = shown;
    if (appearance !== before) {
      takeTurns();
      remember();
    }
    screen.show(shown && { key: appearance, ...shown, conversion: shown.item.conversion });
    if (shown && appearance !== before) count("impression");
  });
  return {
    count,
    play,
    change: silent((work: (state: page.State, now: number) => void) => {
      work(state, clock());
      play();
    }),
  };
}
