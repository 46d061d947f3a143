import type { Schedule } from "@growflyer/contracts/display-rules";
import { Temporal } from "temporal-polyfill";

/** From and until, in seconds since 1970. */
export type Window = [from: number, until: number];

/** The day that clocks show at a time, in seconds since 1970. */
export function dayOf(seconds: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
}

/** Whether the schedule has hours that begin on this day. */
export function isScheduled(day: Temporal.PlainDate, { from, until, weekdays }: Schedule): boolean {
  const date = day.toString();
  if ((from && date < from) || (until && date > until)) return false;
  return weekdays.length === 0 || weekdays.includes(day.dayOfWeek);
}

/** The hours that begin on this day; over before they begin where clocks jump over all of them. */
export function windowOn(day: Temporal.PlainDate, { hours, timeZone }: Schedule): Window {
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
