import type { Schedule } from "@growflyer/contracts/display-rules";
import { joinWords } from "./join-words";
import { zoneInWords } from "./zone-in-words";

const weekdays = [
  "Mondays",
  "Tuesdays",
  "Wednesdays",
  "Thursdays",
  "Fridays",
  "Saturdays",
  "Sundays",
] as const;

/** "on Mondays to Fridays, from 09:00 to 17:00, until 24 December 2026 (Berlin time)". */
export function scheduleInWords({
  from,
  until,
  weekdays: days,
  hours,
  timeZone,
}: Schedule): string {
  const limits = [
    days.length > 0 && days.length < 7 && `on ${daysInWords(days)}`,
    hours && hoursInWords(hours),
    from && `from ${dayInWords(from)}${until ? "" : " on"}`,
    until && `until ${dayInWords(until)}`,
  ].filter(Boolean);
  if (limits.length === 0) return "at any time";
  return `${limits.join(", ")} (${zoneInWords(timeZone)})`;
}

/** "Mondays to Fridays", "Mondays to Wednesdays and Saturdays", "Mondays and Fridays". */
function daysInWords(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of [...days].sort()) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const words = runs.flatMap((run) => {
    const names = run.map((day) => weekdays[day - 1] ?? "");
    return names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names;
  });
  return joinWords(words, "and");
}

function hoursInWords({ from, until }: { from: string; until: string }): string {
  return `from ${from || "…"} to ${until || "…"}${from && until && until <= from ? " the next day" : ""}`;
}

/** "2026-12-24" as "24 December 2026". */
function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "…";
  return date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}
