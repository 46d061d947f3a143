import { clock } from "./clock";
import type { Widget } from "./config";
import { forget, type Memory, merge, nameOf, recall } from "./memory";
import { countView, end, hold, type State } from "./page";
import { type Examined, judge } from "./plan";

// What the JavaScript API does to a page.

/** Brings a notification up as if its trigger had fired, and its delay were over. */
export function show({ player }: Widget, id: string): void {
  player.change((state, now) => {
    const notification = state.notifications.find((known) => known.id === id);
    if (!notification || state.shown?.notification === notification) return;
    state.page.fired[id] = now - notification.settings.delay * 1000;
    const item = state.items.get(id);
    if (item) item.used = 0;
  });
}

/** Takes the popup off the screen. */
export function hide({ player }: Widget): void {
  player.change(end);
}

/** Time stands still, and nothing appears. */
export function pause({ player }: Widget, on: boolean): void {
  player.change((state, now) => hold(state, "pause", on, now));
}

/** The visitor allows that the widget stores anything, or takes that back. */
export function consent({ config: { key, mode, isOff }, player }: Widget, given: boolean): void {
  player.change((state) => {
    if (mode !== "live" || state.local.off) return;
    if (!given) forget(nameOf(key), isOff() ? 1 : 0);
    else if (!state.remembers) takeUp(state, recall(nameOf(key)));
    state.remembers = given;
    player.remember();
  });
}

/** What was stored before, and what has happened on this page since: one page view more. */
function takeUp(state: State, { session, local }: Memory): void {
  const { seen, closed, shown = 0 } = state.session;
  const own: Memory = { session: {}, local: {} };
  if (seen) own.session.seen = seen;
  if (closed) own.session.closed = closed;
  if (shown) own.session.shown = shown + (session.shown || 0);
  if (state.local.seen) own.local.seen = state.local.seen;
  if (state.local.closed) own.local.closed = state.local.closed;
  state.session = merge(session, own.session);
  state.local = merge(local, own.local);
  countView(state);
}

/** What the page says of its visitor, for rules; adds to what was said before. */
export function describe({ player }: Widget, attributes: Record<string, string>): void {
  player.change(({ visitor }) => Object.assign(visitor.attributes, attributes));
}

/** What is decided of every notification at this moment; explain.ts has the words for it. */
export function examine({ player: { state } }: Widget): Examined[] {
  const moment = { ...state, now: clock() };
  return state.notifications.map((notification) => ({
    ...judge(notification, moment, false),
    notification,
    now: moment.now,
  }));
}
