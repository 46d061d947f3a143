import type { FeedConversion } from "@growflyer/contracts/feed";
import type { RecentSales } from "@growflyer/contracts/notification";
import type { TargetedEvent } from "preact";
import { cleanText, graphemes } from "./clean-text";
import { contrasting } from "./contrasting";
import { type MessagePart, renderMessage } from "./message";
import { ownImage, webAddress } from "./safe-url";
import type { Reason } from "./schedule";
import { relativeTime } from "./time";

/** What the visitor does with a popup. */
export type PopupEvents = {
  /** The pointer or the focus came to the popup, or left it. */
  stay(reason: Reason, on: boolean): void;
  click(): void;
  dismiss(): void;
};

export type PopupProps = {
  settings: RecentSales;
  conversion: FeedConversion;
  /** Milliseconds since 1970. */
  now: number;
  locale: string | undefined;
  /** Where the widget was loaded from. */
  origin: string;
  leaving: boolean;
  events: PopupEvents;
};

/** One popup of the type "Recent sales". */
export function Popup({ settings, conversion, now, locale, origin, leaving, events }: PopupProps) {
  const { background, text, accent, message, link } = settings;
  const { name, product, occurredAt } = conversion;
  const image = ownImage(product?.image, origin);
  const { stay, click, dismiss } = events;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card only notices that the visitor is on it.
    <div
      class={leaving ? "card leaving" : "card"}
      style={{ background, color: text }}
      onPointerEnter={(event: PointerEvent) => stay("hover", event.pointerType !== "touch")}
      onPointerLeave={() => stay("hover", false)}
      onFocusIn={() => stay("focus", true)}
      onFocusOut={({ currentTarget, relatedTarget }: TargetedEvent<HTMLElement, FocusEvent>) =>
        stay("focus", currentTarget.contains(relatedTarget as Node | null))
      }
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && dismiss()}
    >
      {/* Without a link it only counts clicks: an anchor without an address is no link to anybody. */}
      <a
        class="body"
        href={webAddress(link || conversion.product?.url)}
        target="_top"
        rel="noopener"
        onClick={click}
      >
        <span
          class="tile"
          aria-hidden="true"
          style={{ backgroundColor: accent, color: contrasting(accent) }}
        >
          {graphemes(cleanText(name, 40))[0]?.toUpperCase() || (
            <Icon path="M5 8h14l1 12H4zM9 11V7a3 3 0 016 0v4" />
          )}
          {image && <img src={image} alt="" onError={hide} />}
        </span>
        <div>
          <div class="message" dir="auto">
            {renderMessage(message, conversion, now, locale).map(Word)}
          </div>
          {!message.includes("{time}") && <p dir="auto">{relativeTime(occurredAt, now, locale)}</p>}
        </div>
      </a>
      <button type="button" aria-label="Close" onClick={dismiss}>
        <Icon path="M6 6l12 12M18 6L6 18" />
      </button>
    </div>
  );
}

/** A value stands apart in its own direction of writing; the person and the product stand out. */
function Word({ text, variable }: MessagePart) {
  return variable ? <bdi class={variable}>{text}</bdi> : text;
}

/** A picture that does not load leaves what is below it: the buyer's initial, or a shopping bag. */
function hide(event: TargetedEvent<HTMLElement>): void {
  event.currentTarget.style.display = "none";
}

function Icon({ path }: { path: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: decoration; the tile is hidden and the button has a label.
    <svg viewBox="0 0 24 24">
      <path d={path} />
    </svg>
  );
}
