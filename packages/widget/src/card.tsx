import { h } from "./dom";
import { webAddress } from "./safe-url";
import type { CardProps } from "./view";
import { words } from "./words";

/** A popup in a corner, around what its type has to say. */
export function Card({ settings, link, events, children }: CardProps) {
  const { stay, click, dismiss, never } = events;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card only notices that the visitor is on it.
    <div
      class="card"
      style={{ background: settings.background, color: settings.text }}
      onPointerEnter={(event: PointerEvent) => stay("hover", event.pointerType !== "touch")}
      onPointerLeave={() => stay("hover", false)}
      onFocusIn={() => stay("focus", true)}
      onFocusOut={({ currentTarget, relatedTarget }: FocusEvent) =>
        stay("focus", (currentTarget as Node).contains(relatedTarget as Node | null))
      }
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && dismiss()}
    >
      {/* Without a link it only counts clicks: an anchor without an address is no link to anybody. */}
      <a class="body" href={webAddress(link)} target="_top" onClick={click}>
        {children}
      </a>
      <Button
        label={words.never}
        path="M6 6l12 12M12 3a9 9 0 110 18 9 9 0 010-18"
        onClick={never}
      />
      <Button label={words.close} path="M6 6l12 12M18 6L6 18" onClick={dismiss} />
    </div>
  );
}

function Button({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon path={path} />
    </button>
  );
}

export function Icon({ path }: { path: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: decoration; what needs words has them beside it.
    <svg viewBox="0 0 24 24">
      <path d={path} />
    </svg>
  );
}
