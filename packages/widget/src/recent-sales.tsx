import type { FeedConversion, FeedNotification } from "@growflyer/contracts/feed";
import { Card, Icon } from "./card";
import { contrasting } from "./contrasting";
import { h } from "./dom";
import { type MessagePart, renderMessage } from "./message";
import { ownImage } from "./safe-url";
import { relativeTime } from "./time";
import type { ViewProps } from "./view";

type Props = ViewProps<Extract<FeedNotification, { type: "recent_sales" }>>;

/** One popup of the type "Recent sales". */
export function RecentSales({ notification, conversion, now, locale, origin, events }: Props) {
  const { settings } = notification;
  const { name, product, occurredAt } = conversion as FeedConversion;
  const image = ownImage(product?.image, origin);
  const parts = renderMessage(settings.messages, conversion as FeedConversion, now, locale);
  return (
    <Card events={events} settings={settings} link={settings.link || product?.url}>
      <span
        class="tile"
        aria-hidden="true"
        style={{ "background-color": settings.accent, color: contrasting(settings.accent) }}
      >
        {[...(name || "")][0]?.toUpperCase() || (
          <Icon path="M5 8h14l1 12H4zM9 11V7a3 3 0 016 0v4" />
        )}
        {image && <img src={image} alt="" onError={hide} />}
      </span>
      <div>
        <div class="message" dir="auto">
          {parts.map(word)}
        </div>
        {!settings.messages[0].includes("{time}") && (
          <p dir="auto">{relativeTime(occurredAt, now, locale)}</p>
        )}
      </div>
    </Card>
  );
}

/** A value stands apart in its own direction of writing; the person and the product stand out. */
function word({ text, variable }: MessagePart) {
  return variable ? <bdi class={variable}>{text}</bdi> : text;
}

/** A picture that does not load leaves what is below it: the buyer's initial, or a shopping bag. */
function hide({ target }: Event): void {
  (target as HTMLElement).remove();
}
