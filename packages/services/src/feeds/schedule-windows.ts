import type { Schedule } from "@growflyer/contracts/display-rules";
import { Temporal } from "temporal-polyfill";

/** Days, counted from the day of `now`: no page stays open for longer without asking for its feed again. */
const ahead = 9;
const daySeconds = 86_400;

/** From and until, in seconds since 1970. */
export type Window = [from: number, until: number];

/**
 * When a schedule allows a notification, in ascending order and apart from one another, from the
 * beginning of this day (UTC) until at least eight days ahead. The same all day long, so that a feed
 * does not change before something else does.
 */
export function scheduleWindows(schedule: Schedule, now: Date): Window[] {
  const start = Math.floor(now.getTime() / 1000 / daySeconds) * daySeconds;
  const end = start + ahead * daySeconds;
  const windows = daysBetween(start, end, schedule.timeZone)
    .filter((day) => isScheduled(day, schedule))
    .map((day) => windowOn(day, schedule))
    .map(([from, until]): Window => [Math.max(from, start), Math.min(until, end)])
    .filter(([from, until]) => from < until);
  return merge(windows);
}

/** With the day before, whose hours may last until after midnight. */
function daysBetween(start: number, end: number, timeZone: string): Temporal.PlainDate[] {
  const dayOf = (seconds: number) =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate();
  const first = dayOf(start).subtract({ days: 1 });
  const count = first.until(dayOf(end)).days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }));
}

function isScheduled(day: Temporal.PlainDate, { from, until, weekdays }: Schedule): boolean {
  const date = day.toString();
  if ((from && date < from) || (until && date > until)) return false;
  return weekdays.length === 0 || weekdays.includes(day.dayOfWeek);
}

function windowOn(day: Temporal.PlainDate, { hours, timeZone }: Schedule): Window {
  const { from, until } = hours ?? { from: "00:00", until: "00:00" };
  const lastDay = until > from ? day : day.add({ days: 1 });
  // An hour that comes twice belongs to the window both times, but midnight begins a day once.
  const end = until === "00:00" ? "earlier" : "later";
  return [reads(day, from, timeZone, "earlier"), reads(lastDay, until, timeZone, end)];
}

/** When clocks read `time` on this day, or jump over it, in seconds since 1970. */
function reads(
  day: Temporal.PlainDate,
  time: string,
  timeZone: string,
  disambiguation: "earlier" | "later",
): number {
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (!found.toPlainDateTime().equals(wanted)) {
    const jump = found.getTimeZoneTransition("next");
    if (jump) return seconds(jump);
  }
  return seconds(wanted.toZonedDateTime(timeZone, { disambiguation }));
}

function seconds(time: Temporal.ZonedDateTime): number {
  return time.epochMilliseconds / 1000;
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
