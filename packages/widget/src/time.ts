const units: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/**
 * How long ago something happened ("5 minutes ago"), in the page's language.
 * Rounds down, and takes the future for a clock that is wrong: "now".
 */
export function relativeTime(iso: string, now: number, locale: string | undefined): string {
  const seconds = (now - Date.parse(iso)) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, length] of units) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  }
  return format.format(0, "second");
}
