import type { Schedule } from "@growflyer/contracts/display-rules";
import { dayOf, isScheduled, type Window, windowOn } from "./schedule-days";

/** Days, counted from the day of `now`: no page stays open for longer without asking for its feed again. */
const ahead = 9;
const daySeconds = 86_400;

/** Results that are remembered: those of schedules which feeds have lately been made with. */
const maxRemembered = 1000;
const remembered = new Map<string, readonly Window[]>();

/**
 * When a schedule allows a notification, in ascending order and apart from one another, from the
 * beginning of this day (UTC) until at least eight days ahead. The same all day long, so that a feed
 * does not change before something else does; so it is found once a day.
 */
export function scheduleWindows(schedule: Schedule, now: Date): Window[] {
  const start = Math.floor(now.getTime() / 1000 / daySeconds) * daySeconds;
  const key = `${start} ${JSON.stringify(schedule)}`;
  const windows = remembered.get(key) ?? findWindows(schedule, start);
  // Back to the end: the first ones are those that nobody has asked for.
  remembered.delete(key);
  remembered.set(key, windows);
  if (remembered.size > maxRemembered) remembered.delete(remembered.keys().next().value ?? "");
  return windows.map(([from, until]) => [from, until]);
}

function findWindows(schedule: Schedule, start: number): Window[] {
  const end = start + ahead * daySeconds;
  const windows = daysBetween(start, end, schedule.timeZone)
    .filter((day) => isScheduled(day, schedule))
    .map((day) => windowOn(day, schedule))
    .map(([from, until]): Window => [Math.max(from, start), Math.min(until, end)])
    .filter(([from, until]) => from < until);
  return merge(windows);
}

/** With the day before, whose hours may last until after midnight. */
function daysBetween(start: number, end: number, timeZone: string) {
  const first = dayOf(start, timeZone).subtract({ days: 1 });
  const count = first.until(dayOf(end, timeZone)).days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }));
}

/** Ascending by their beginning, as days are. */
function merge(windows: Window[]): Window[] {
  const merged: Window[] = [];
  for (const [from, until] of windows) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return merged;
}
