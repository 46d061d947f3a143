const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** Milliseconds in the largest unit of which there are two: "3 days", "36 hours", "1 minute". */
export function durationWords(duration: number): string {
  for (const [unit, size] of units) {
    if (duration >= 2 * size) return inWords(Math.floor(duration / size), unit);
  }
  return inWords(1, "minute");
}

function inWords(value: number, unit: string): string {
  return new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).format(value);
}
