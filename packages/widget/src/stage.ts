import type { InteractionKind } from "@growflyer/contracts/interaction";
import { clock } from "./clock";
import type { Config, Widget } from "./config";
import * as page from "./page";
import type { Screen } from "./screen";
import { silent } from "./silent";
import type { ViewPart } from "./view";

/** Longer than any page is looked at, and within what a timer can count to (2^31 ms). */
const longest = 1e9;

export type Stage = ReturnType<typeof createStage>;

/** Plays the state on the screen, one popup after the other, and counts what happens with them. */
export function createStage(
  { key, shared, load, setTimeout }: Config,
  widget: Omit<Widget, "player">,
  state: page.State,
  screen: Screen,
  remember: () => void,
) {
  const loading: Record<string, unknown> = {};
  let drawn: page.State["shown"] = null;
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
  /** Another campaign's popup is on the screen, or not any more. */
  const takeTurns = () => {
    const isOurs = shared.s === key;
    if (drawn) shared.s = key;
    else if (isOurs) {
      shared.s = "";
      for (const other in shared.c) if (other !== key) shared.c[other]?.wake?.();
    }
  };
  const play = silent(() => {
    page.hold(state, "busy", !!shared.s && shared.s !== key, clock());
    const wake = page.advance(state, clock(), canDraw);
    const { shown } = state;
    const isNew = shown?.item !== drawn?.item;
    drawn = shown;
    if (isNew) {
      count("impression");
      remember();
      takeTurns();
    }
    screen.show(
      shown && {
        key: `${shown.notification.id} ${shown.item.conversion?.id} ${shown.item.used}`,
        notification: shown.notification,
        conversion: shown.item.conversion,
      },
    );
    clearTimeout(timer);
    if (wake < Infinity) timer = setTimeout(play, Math.min(wake - clock(), longest));
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
