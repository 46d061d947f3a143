import type { FeedConversion } from "@growflyer/contracts/feed";
import type { RecentSales } from "@growflyer/contracts/notification";

/** In seconds, as they are set. */
export type Timing = Pick<RecentSales, "delay" | "duration" | "gap">;

/** Why time stands still: the visitor is on the popup, or does not see the page at all. */
export type Reason = "hover" | "focus" | "hidden";

export type Entry = {
  conversion: FeedConversion;
  /** Arrived while the page was open: news, not history. */
  live: boolean;
  /** Was on the screen, which happens once. */
  used: boolean;
};

/**
 * What is shown when. Every function takes the time in milliseconds of one clock that never goes back.
 * Change it with the functions below, then call `advance`, which alone brings popups up.
 */
export type Schedule = {
  /** Undefined while no notification is enabled. */
  timing: Timing | undefined;
  /** By the conversion's id, in the order of arrival. */
  entries: Map<string, Entry>;
  shown: Entry | null;
  /** Until the popup leaves by itself, as of `countedAt`. */
  left: number;
  countedAt: number;
  held: Set<Reason>;
  /** The visitor closed a popup: history is over, news is not. */
  dismissed: boolean;
  startedAt: number;
  /** When the last popup left. */
  endedAt: number;
};

/** A live popup gives way to the next one after this time on the screen. */
const minShown = 2000;
/** More news than this at once is history: nobody wants a popup every two seconds for minutes. */
const maxNews = 3;

export function createSchedule(
  timing: Timing | undefined,
  conversions: FeedConversion[],
  now: number,
): Schedule {
  const schedule: Schedule = {
    timing,
    entries: new Map(),
    shown: null,
    left: 0,
    countedAt: now,
    held: new Set(),
    dismissed: false,
    startedAt: now,
    // Longer ago than any gap.
    endedAt: -1e6,
  };
  for (const conversion of conversions) receive(schedule, conversion, false);
  return schedule;
}

/** Moves on to `now`. Returns when to call again, or null when only an event can change anything. */
export function advance(schedule: Schedule, now: number): number | null {
  const { timing, held } = schedule;
  count(schedule, now);
  if (held.size || !timing) return null;
  if (timeLeft(schedule, timing) <= 0) end(schedule, now);
  if (!schedule.shown) {
    const history = schedule.dismissed ? [] : waiting(schedule, false).sort(newestFirst);
    const next = waiting(schedule, true)[0] || history[0];
    if (!next) return null;
    const due = historyDue(schedule, timing);
    if (!next.live && due > now) return due;
    next.used = true;
    schedule.shown = next;
    schedule.left = timing.duration * 1000;
  }
  return now + timeLeft(schedule, timing);
}

/** News when it was unknown and `live`, else better knowledge of what was there, also on the screen. */
export function receive(schedule: Schedule, conversion: FeedConversion, live: boolean): void {
  const known = schedule.entries.get(conversion.id);
  if (known) {
    known.conversion = conversion;
    return;
  }
  schedule.entries.set(conversion.id, { conversion, live, used: false });
  const news = waiting(schedule, true);
  if (news[maxNews] && news[0]) news[0].live = false;
}

/** Takes a conversion back, from the screen as well. */
export function retract(schedule: Schedule, id: string, now: number): void {
  const entry = schedule.entries.get(id);
  if (entry && entry === schedule.shown) end(schedule, now);
  // What was shown stays known, so that it is not shown again should it come back.
  if (!entry?.used) schedule.entries.delete(id);
}

/** Takes over a feed that was fetched again: what it lacks leaves, what it adds may be news. */
export function reconcile(
  schedule: Schedule,
  timing: Timing | undefined,
  conversions: FeedConversion[],
  now: number,
  isNews: (conversion: FeedConversion) => boolean,
): void {
  const before = schedule.timing;
  if (before && timing) schedule.left += (timing.duration - before.duration) * 1000;
  schedule.timing = timing;
  for (const id of schedule.entries.keys()) {
    if (!timing || !conversions.some((conversion) => conversion.id === id)) {
      retract(schedule, id, now);
    }
  }
  // Of a campaign that was switched off nothing is new, it is only there again.
  for (const conversion of [...conversions].reverse()) {
    receive(schedule, conversion, !!before && isNews(conversion));
  }
}

/** Sets or clears a reason for time to stand still. */
export function hold(schedule: Schedule, reason: Reason, on: boolean, now: number): void {
  count(schedule, now);
  schedule.held[on ? "add" : "delete"](reason);
}

export function dismiss(schedule: Schedule, now: number): void {
  schedule.dismissed = true;
  end(schedule, now);
}

function count(schedule: Schedule, now: number): void {
  if (!schedule.held.size) schedule.left -= now - schedule.countedAt;
  schedule.countedAt = now;
}

/** Not shown yet; news oldest first. */
function waiting({ entries }: Schedule, live: boolean): Entry[] {
  return [...entries.values()].filter((entry) => entry.live === live && !entry.used);
}

function newestFirst(one: Entry, other: Entry): number {
  return Date.parse(other.conversion.occurredAt) - Date.parse(one.conversion.occurredAt);
}

/** Until the popup ends by itself, or gives way to news: a historic one at once. */
function timeLeft(schedule: Schedule, { duration }: Timing): number {
  const { shown, left } = schedule;
  if (!waiting(schedule, true).length) return left;
  return shown?.live ? left - duration * 1000 + minShown : 0;
}

function historyDue({ startedAt, endedAt }: Schedule, { delay, gap }: Timing): number {
  return Math.max(startedAt + delay * 1000, endedAt + gap * 1000);
}

function end(schedule: Schedule, now: number): void {
  if (schedule.shown) schedule.endedAt = now;
  schedule.shown = null;
  schedule.held.delete("hover");
  schedule.held.delete("focus");
}
