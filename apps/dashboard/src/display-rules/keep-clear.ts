import type { KeyboardEvent } from "react";

/** Free space above the bar, in pixels. */
const margin = 16;

/**
 * For a form's `onKeyUp`: what the Tab key has reached is not left behind `bar`, which floats over the
 * end of the form (WCAG 2.4.11). A scroll margin would do the same, but to clicks as well, and would
 * pull away what is being clicked.
 */
export function keepClear(event: KeyboardEvent<HTMLElement>, bar: HTMLElement | null): void {
  const { key, target } = event;
  if (key !== "Tab" || !bar || !(target instanceof HTMLElement) || bar.contains(target)) return;
  const hidden = target.getBoundingClientRect().bottom + margin - bar.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: hidden });
}
