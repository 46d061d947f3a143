/** A silence that is longer than this source has taught us to expect, in milliseconds. */
export type Silence = { lasts: number; usual: number };

const minute = 60_000;
const hour = 60 * minute;

/** So many sales, or bursts of events, say something about a source's habits; fewer do not. */
const enough = 20;

/**
 * Whether nothing has come for longer than is usual, judged by when events came before (in any order).
 * Events within a minute are one: a single purchase sends a burst. A silence is unusual when it
 * lasts longer than an hour, three times the gap that 95 of 100 stay below, and the second-longest gap
 * and a quarter: nights and weekends come again, and one outage is no habit. Null when all is as usual.
 */
export function findSilence(times: readonly Date[], now: Date): Silence | null {
  const moments = [...new Set(times.map((time) => Math.floor(time.getTime() / minute)))].sort(
    (a, b) => b - a,
  );
  const newest = moments[0];
  if (newest === undefined || moments.length < enough) return null;
  const gaps = moments
    .slice(1)
    .map((moment, index) => ((moments[index] ?? moment) - moment) * minute)
    .sort((a, b) => a - b);
  const usual = gaps[Math.ceil(gaps.length * 0.95) - 1] ?? 0;
  const secondLongest = gaps.at(-2) ?? 0;
  const lasts = now.getTime() - newest * minute;
  return lasts > Math.max(hour, 3 * usual, 1.25 * secondLongest) ? { lasts, usual } : null;
}
