const format = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "UTC",
});

/** "15 Jun 2026, 10:00:00 UTC": the same for whoever reads it, wherever they are. */
export function formatTime(time: Date): string {
  return `${format.format(time)} UTC`;
}
