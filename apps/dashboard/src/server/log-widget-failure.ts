import type { FailureSum } from "@growflyer/delivery/failure-counter";

/** Writes what failed in the widget on customers' pages to the server's output: nothing of the page. */
export function logWidgetFailure({ campaignId, name, at, count }: FailureSum): void {
  const line = {
    at: new Date().toISOString(),
    where: "widget",
    error: name,
    place: at,
    campaign: campaignId,
    count,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
