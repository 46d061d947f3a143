"use client";

import { useEffect, useState } from "react";

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "medium" });

/** "2 minutes ago", kept up to date, with the exact time when pointed at. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const [now, setNow] = useState(() => Date.now());
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    setMounted(true);
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(at);
  return (
    <time
      // The server's clock and time zone are not the reader's.
      suppressHydrationWarning
      dateTime={time.toISOString()}
      title={mounted ? exact.format(time) : undefined}
      className={className}
    >
      {relativeTime(time, now)}
    </time>
  );
}

/** How long ago `time` is in words; a time slightly ahead, by another clock, is "just now". */
function relativeTime(time: Date, now: number): string {
  const seconds = Math.round((time.getTime() - now) / 1000);
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return "just now";
}
