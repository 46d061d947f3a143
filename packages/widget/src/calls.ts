import { clock } from "./clock";
import type { Widget } from "./config";
import { nameOf, recall, save } from "./memory";
import { end, hold } from "./page";
import { type Examined, judge } from "./plan";

// What the JavaScript API does to a page.

/** Brings a notification up as if its trigger had fired, and its delay were over. */
export function show({ player }: Widget, id: string): void {
  player.change((state, now) => {
    const notification = state.notifications.find((known) => known.id === id);
    if (!notification) return;
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
export function consent({ config: { key, mode }, player }: Widget, given: boolean): void {
  player.change((state) => {
    if (mode !== "live" || state.local.off) return;
    const { session, local } = given ? recall(nameOf(key)) : { session: {}, local: {} };
    if (!given) save(nameOf(key), { session, local });
    state.session = Object.assign(session, state.session);
    state.local = Object.assign(local, state.local);
    state.remembers = given;
    player.remember();
  });
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
