/** One promise and what was measured of it. `limit` is the worst that is still promised. */
export type Figure = { name: string; measured: string; kept: boolean; limit: string };

/** Not measured on this machine, and why. */
export type Skipped = { name: string; skipped: string };

export type Result = Figure | Skipped;

/** One line of the report. */
export function describe(result: Result): string {
  if ("skipped" in result) return `– ${result.name}: skipped, ${result.skipped}`;
  const { name, measured, kept, limit } = result;
  return `${kept ? "✓" : "✗"} ${name}: ${measured} (promised: ${limit})`;
}
