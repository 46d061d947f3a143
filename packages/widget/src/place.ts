import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { Position } from "@growflyer/contracts/notification";

/** A popup that is narrower or lower than this cannot be read. Pixels. */
const minWidth = 280;
const minHeight = 120;

/**
 * How far from its edges of the window a popup stands, in pixels: as the campaign wants it, and so much
 * further in that it covers nothing that sits there already, a cookie banner, a chat launcher, a bar;
 * but never out of the window.
 */
export function placeOf(
  position: Position,
  { stepAside, offsetX = 16, offsetY = 16 }: FeedCampaignRules,
): { x: number; y: number } {
  const atBottom = position.startsWith("bottom");
  const x = Math.min(offsetX, Math.max(8, (innerWidth - minWidth) / 2));
  const width = Math.min(360, innerWidth - 2 * x);
  let taken = 0;
  // Where the popup's ends and middle would be, at its edge, its middle and its far side.
  for (const across of stepAside === false ? [] : [34, width / 2, width - 34]) {
    for (const up of [4, 34, 68]) {
      const left = position.endsWith("left") ? x + across : innerWidth - x - across;
      const box = boxAt(left, atBottom ? innerHeight - offsetY - up : offsetY + up);
      if (box) taken = Math.max(taken, atBottom ? innerHeight - box.top : box.bottom);
    }
  }
  return { x, y: Math.max(0, Math.min(offsetY + taken, innerHeight - minHeight)) };
}

/** The box of what is fixed to the window at a point, also within open shadow roots. */
function boxAt(x: number, y: number): DOMRect | undefined {
  let at = topmost(document, x, y);
  // Not the popup that leaves for this one.
  while (at && at.localName !== "growflyer-popup") {
    const box = at.getBoundingClientRect();
    const { position } = getComputedStyle(at);
    // What fills the window is the page itself, and so is a tall part of it that only sticks.
    if (/fixed|sticky/.test(position)) {
      if (box.height < innerHeight / (position === "fixed" ? 1 : 2)) return box;
    }
    at = at.parentElement || (at.getRootNode() as ShadowRoot).host;
  }
  return undefined;
}

function topmost(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const at = root.elementFromPoint(x, y);
  const inner = at?.localName === "growflyer-popup" ? null : at?.shadowRoot;
  return (inner && inner !== root && topmost(inner, x, y)) || at;
}
