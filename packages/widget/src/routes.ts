import type { Mode } from "@growflyer/contracts/feed";

/** The campaign's routes below its base address (`https://host/p/px_…`). */
export function feedUrl(base: string, mode: Mode): string {
  return `${base}/feed.json${mode === "test" ? "?mode=test" : ""}`;
}

/** `after`: the id of the last event that the page knows of. */
export function liveUrl(base: string, mode: Mode, after: string): string {
  return `${base}/live?after=${encodeURIComponent(after)}${mode === "test" ? "&mode=test" : ""}`;
}
