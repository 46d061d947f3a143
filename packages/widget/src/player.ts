import { clock } from "./clock";
import type { Config, Player, Widget } from "./config";
import { forget, nameOf, recall, save } from "./memory";
import { createState, dismiss, hold, type State, switchOff } from "./page";
import { createScreen } from "./screen";
import { silent } from "./silent";
import { createStage, type Stage } from "./stage";
import { watchTriggers } from "./triggers";
import type { PopupEvents } from "./view";
import { readVisitor } from "./visitor";

/** What this page shows, and how the visitor answers. */
export function createPlayer(config: Config, widget: Omit<Widget, "player">): Player {
  const { key, mode, feed, base, setTimeout } = config;
  // Whoever tries a staging page out wants to see popups again after a reload.
  const remembers = mode === "live" && !feed.rules?.askConsent;
  const state = createState(
    feed,
    {
      visitor: readVisitor(config),
      random: Math.random,
      remembers,
      ...(remembers ? recall(nameOf(key)) : { session: {}, local: {} }),
    },
    config.address(),
    clock(),
  );
  const remember = () => state.remembers && save(nameOf(key), state);
  const events = {} as PopupEvents;
  const screen = createScreen({
    origin: new URL(base).origin,
    events,
    rules: () => state.rules,
    language: () => widget.language || config.language(),
    setTimeout,
  });
  const [notification] = feed.notifications;
  const [conversion] = feed.conversions;
  if (notification?.type === "recent_sales" && conversion) {
    // In a frame of its own, which has nothing else to do.
    setTimeout(
      silent(() => screen.warmUp({ key: 0, notification, conversion })),
      1000,
    );
  }
  const stage = createStage(config, widget, state, screen, remember);
  const { change, play } = stage;
  Object.assign(events, answerVisitor(config, state, stage, remember));
  const look = () => change(() => hold(state, "hidden", document.hidden, clock()));
  document.addEventListener("visibilitychange", look);
  const watch = watchPage(state, stage);
  // What was called before the widget was there decides on the first popup already.
  if (config.shared.q.length) hold(state, "calls", true, clock());
  remember();
  look();
  return { state, change, refresh: play, watch, remember };
}

function answerVisitor(
  { key, mode }: Config,
  state: State,
  { change, count }: Stage,
  remember: () => void,
): PopupEvents {
  let hovered: unknown;
  return {
    stay: (reason, on) =>
      change(() => {
        if (on && reason === "hover" && hovered !== state.shown?.item) {
          hovered = state.shown?.item;
          count("hover");
        }
        hold(state, reason, on, clock());
      }),
    click: () => count("click", true),
    dismiss: () =>
      change(() => {
        count("dismiss");
        dismiss(state, clock());
        remember();
      }),
    never: () =>
      change(() => {
        count("dismiss");
        switchOff(state, clock());
        // The visitor asks for this entry, whatever else may be stored.
        if (mode === "live") forget(nameOf(key), 1);
      }),
  };
}

/** Begins to look for triggers, and does so anew each time that the returned function is called. */
function watchPage(state: State, { change }: Stage): (isRoute: boolean) => void {
  let watched = new AbortController();
  const watch = (isRoute: boolean) => {
    watched.abort();
    watched = new AbortController();
    watchTriggers(
      state.notifications,
      watched.signal,
      isRoute,
      (id) =>
        change(() => {
          state.page.fired[id] = state.page.fired[id] || clock();
        }),
      () => {
        state.page.touchedAt = clock();
      },
    );
  };
  watch(false);
  return watch;
}
