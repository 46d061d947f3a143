import type {
  FeedCampaignRules,
  FeedConversion,
  FeedNotification,
} from "@growflyer/contracts/feed";
import type { Address } from "./address";
import type { Memory } from "./memory";
import { type Choice, decide, type Item, type Moment, type Page } from "./plan";

/** Why time stands still: the visitor is on the popup, or does not see the page, or somebody asked for it. */
export type Reason = "hover" | "focus" | "hidden" | "pause" | "busy" | "calls" | "words" | "route";

/**
 * What is on the screen, and everything that decides what comes next. Every function takes the time in
 * milliseconds since 1970, of a clock that never goes back. Change the state with the functions below,
 * then call `advance`, which alone brings popups up.
 */
export type State = Omit<Moment, "now"> & {
  shown: Choice | null;
  /** How many popups came up so far: tells one appearance from the next. */
  appearances: number;
  /** News when it came up. */
  shownNews: boolean;
  /** Chance, between 0 and 1. */
  random: () => number;
  /** Whether anything may be stored in the browser. */
  remembers: boolean;
  /** Until it leaves by itself, as of `countedAt`. */
  left: number;
  countedAt: number;
  held: Set<Reason>;
};

export type IsReady = (type: FeedNotification["type"]) => boolean;

/** What a page takes over of a feed. */
export type Showable = {
  notifications: FeedNotification[];
  rules?: FeedCampaignRules | undefined;
  conversions: FeedConversion[];
};

/** News gives way to the next news after this time on the screen. */
const minShown = 2000;

export function createState(
  { notifications, rules = {}, conversions }: Showable,
  rest: Pick<State, "visitor" | "random" | "remembers" | keyof Memory>,
  address: Address,
  now: number,
): State {
  const state: State = {
    ...rest,
    notifications,
    rules,
    items: new Map(),
    page: openPage(address, now),
    shown: null,
    appearances: 0,
    shownNews: false,
    left: 0,
    countedAt: now,
    held: new Set(),
  };
  for (const conversion of conversions) addItem(state, conversion.id, { conversion });
  for (const { id, type } of notifications)
    if (type !== "recent_sales") addItem(state, id, { only: id });
  countView(state);
  return state;
}

/**
 * Moves on to `now`. Returns when to call again; Infinity when only an event can change anything.
 * `isReady` tells whether the popups of a type can be drawn; what cannot is asked for, and waits.
 */
export function advance(state: State, now: number, isReady: IsReady): number {
  count(state, now);
  if (state.held.size) return Infinity;
  let { next, at } = decide({ ...state, now });
  if (next && !isReady(next.notification.type)) {
    const notifications = state.notifications.filter(({ type }) => isReady(type));
    ({ next, at } = decide({ ...state, notifications, now }));
  }
  if (state.shown) {
    const left = timeLeft(state, next);
    if (left > 0) return now + left;
    end(state, now);
  } else {
    if (!next) return at;
    bringUp(state, next, now);
  }
  return advance(state, now, isReady);
}

/** Sets or clears a reason for time to stand still. */
export function hold(state: State, reason: Reason, on: boolean, now: number): void {
  count(state, now);
  state.held[on ? "add" : "delete"](reason);
}

/** The visitor closes the popup: no more history of its notification, no news either if it keeps quiet. */
export function dismiss(state: State, now: number): void {
  if (!state.shown) return;
  const { id, rules } = state.shown.notification;
  state.session.closed = { ...state.session.closed, [id]: 1 };
  if (rules?.quiet) state.local.closed = { ...state.local.closed, [id]: now };
  end(state, now);
}

/** Takes the popup off the screen. */
export function end(state: State, now: number): void {
  if (state.shown) state.page.endedAt = now;
  state.shown = null;
  state.held.delete("hover");
  state.held.delete("focus");
}

/** The visitor wants to see no more: nothing shows, and nothing more is stored. */
export function switchOff(state: State, now: number): void {
  end(state, now);
  state.notifications = [];
  state.local.off = 1;
  state.remembers = false;
}

function bringUp(state: State, next: Choice, now: number): void {
  const { item, notification } = next;
  const { id, rules } = notification;
  const { page, session, local } = state;
  state.shown = next;
  state.shownNews = item.news;
  state.left = lasting(notification);
  item.news = false;
  item.used++;
  page.shown++;
  page.seen[id] = 1;
  state.appearances++;
  // Inactivity brings a notification up once, and does not end it again.
  page.fired[id] = page.fired[id] || now;
  // Of the rest, only what a rule will ask for.
  if (state.rules.maxPerSession) session.shown = (session.shown || 0) + 1;
  if (rules?.every === "session") session.seen = { ...session.seen, [id]: 1 };
  else if (rules?.every && rules.every !== "page") local.seen = { ...local.seen, [id]: now };
}

/** Counts a page view, and notices a new visitor, where a rule asks for it. */
export function countView({ notifications, session, local, visitor }: State): void {
  if (notifications.some(({ rules }) => rules?.views)) session.views = (session.views || 0) + 1;
  if (notifications.some(({ rules }) => rules?.visitors) && !local.known) {
    local.known = 1;
    session.fresh = 1;
  }
  visitor.returning = !!local.known && !session.fresh;
}

/** Time that passed has passed for the popup, or, while it stands still, for nothing at all. */
function count(state: State, now: number): void {
  const passed = now - state.countedAt;
  const { page } = state;
  if (state.held.size) {
    page.since += passed;
    page.touchedAt += passed;
    page.endedAt += passed;
    for (const id of Object.keys(page.fired)) page.fired[id] = (page.fired[id] as number) + passed;
  } else {
    state.left -= passed;
  }
  state.countedAt = now;
}

/** How long a popup of the notification stays, in milliseconds: a window until it is closed. */
export function lasting({ settings }: FeedNotification): number {
  return "shape" in settings && settings.shape === "window" ? Infinity : settings.duration * 1000;
}

/** Until the popup ends by itself, or gives way to news, which waits for no gap: a historic one at once. */
function timeLeft({ shown, shownNews, left, rules }: State, next: Choice | null): number {
  if (!next?.item.news || rules.gap || left === Infinity) return left;
  return shownNews && shown ? left - lasting(shown.notification) + minShown : 0;
}

export function openPage(address: Address, now: number): Page {
  return { address, since: now, shown: 0, seen: {}, fired: {}, touchedAt: now, endedAt: 1 };
}

export function addItem({ items, random }: State, key: string, item: Partial<Item>): void {
  items.set(key, {
    conversion: null,
    news: false,
    used: 0,
    gone: false,
    chance: random(),
    ...item,
  });
}
