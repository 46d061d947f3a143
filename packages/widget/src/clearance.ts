import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { Position } from "@growflyer/contracts/notification";

/**
 * By how many pixels a popup at `position` must leave its edge to cover nothing that sits there already:
 * a cookie banner, a chat launcher, a bar. What fills most of the window is the page, or hides it anyway.
 */
export function clearance(
  position: Position,
  { stepAside, offsetX = 16, offsetY = 16 }: FeedCampaignRules,
): number {
  if (stepAside === false) return 0;
  const atBottom = position.startsWith("bottom");
  const width = Math.min(360, innerWidth - 2 * offsetX);
  let lift = 0;
  // Where the popup's corners, its middle and its edges would be.
  for (const across of [0.04, 0.5, 0.96]) {
    for (const up of [8, 60]) {
      const inside = offsetX + width * across;
      const x = position.endsWith("left") ? inside : innerWidth - inside;
      const y = offsetY + up;
      const { top, bottom, height } = boxAt(x, atBottom ? innerHeight - y : y);
      if (height > innerHeight / 2) continue;
      lift = Math.max(lift, atBottom ? innerHeight - top : bottom);
    }
  }
  return lift;
}

/** The box of what is fixed to the window at a point; an empty one where only the page itself is. */
function boxAt(x: number, y: number): DOMRect {
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position) && at.localName !== "growflyer-popup") {
      return at.getBoundingClientRect();
    }
  }
  return new DOMRect(0, innerHeight * +(y > innerHeight / 2), 0, 0);
}
