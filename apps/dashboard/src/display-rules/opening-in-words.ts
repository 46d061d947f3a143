import type { Schedule } from "@growflyer/contracts/display-rules";
import { nextOpening } from "@growflyer/services/feeds/next-opening";
import { zoneInWords } from "./zone-in-words";

/**
 * When a schedule that keeps a notification away at `now` lets it show, on the schedule's own clocks:
 * "Will show from 11 December 2026, 09:00 (New York time)."
 */
export function openingInWords(
  schedule: Schedule,
  now: Date,
): { state: "later" | "never"; sentence: string } {
  const opening = nextOpening(schedule, now);
  if (!opening) return { state: "never", sentence: "Does not show: its schedule is over." };
  return { state: "later", sentence: `Will show from ${momentInWords(opening, schedule)}.` };
}

function momentInWords(moment: Date, { timeZone }: Schedule): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    moment.toLocaleString("en-GB", { timeZone, ...options });
  const day = part({ dateStyle: "long" });
  const time = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${day}, ${time} (${zoneInWords(timeZone)})`;
}
