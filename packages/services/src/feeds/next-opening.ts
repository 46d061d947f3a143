import type { Schedule } from "@growflyer/contracts/display-rules";
import { dayOf, isScheduled, windowOn } from "./schedule-days";

/** Every weekday comes twice: clocks may jump over a day's hours once. */
const days = 16;

/**
 * When a schedule next allows a notification: `now` itself where it already does, however far ahead
 * otherwise; null: never again.
 */
export function nextOpening(schedule: Schedule, now: Date): Date | null {
  const time = now.getTime() / 1000;
  const before = dayOf(time, schedule.timeZone).subtract({ days: 1 });
  const from = schedule.from && schedule.from > before.toString() ? schedule.from : null;
  // The hours of the day before may last until after midnight.
  const first = from ? before.with(partsOf(from)) : before;
  for (let ahead = 0; ahead < days; ahead++) {
    const day = first.add({ days: ahead });
    if (!isScheduled(day, schedule)) continue;
    const [opens, closes] = windowOn(day, schedule);
    if (opens < closes && closes > time) return new Date(Math.max(opens, time) * 1000);
  }
  return null;
}

function partsOf(date: string) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}
