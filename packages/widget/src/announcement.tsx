// biome-ignore-all lint/correctness/noUnusedVariables: what JSX stands for calls `h`.
import type { FeedNotification } from "@growflyer/contracts/feed";
import { styles as sheet } from "./announcement.css";
import { contrasting } from "./contrasting";
import type { Component } from "./dom";
import { webAddress } from "./safe-url";
import type { Kit, ViewProps } from "./view";
import { words } from "./words";

type Props = ViewProps<Extract<FeedNotification, { type: "announcement" }>>;

/** Comes from the runtime before anything is drawn. */
let h: Kit["h"];
let Card: Kit["Card"];
let Icon: Kit["Icon"];

export const styles: string = sheet;

/** The marketer's own words: a popup in a corner, or a window in the middle of the page. */
export function view(kit: Kit): Component<Props> {
  ({ h, Card, Icon } = kit);
  return (props) => (props.notification.settings.shape === "window" ? Window : Popup)(props);
}

/** The whole card is the link: the button only shows that it is one. */
function Popup({ notification, events }: Props) {
  const { settings } = notification;
  const { title, body, button, link, accent } = settings;
  return (
    <Card settings={settings} link={link} events={events}>
      <Tile accent={accent} />
      <div class="words">
        <b dir="auto">{title}</b>
        <div dir="auto">{body}</div>
        {webAddress(link) && button && (
          <span class="action" dir="auto" style={colours(accent)}>
            {button}
          </span>
        )}
      </div>
    </Card>
  );
}

/**
 * A native dialog, to be opened as a modal one: it keeps the focus, closes on Esc and gives the focus
 * back, also to an element of the page around the shadow root. What it says is read out because it
 * takes the focus.
 */
function Window(props: Props): HTMLElement {
  const { notification, events } = props;
  const { background, text } = notification.settings;
  /** Whether the pointer went down beside the window: who marks its words may well let go there. */
  let beside = false;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: for the keyboard there is Esc.
    <dialog
      class="window"
      aria-labelledby="title"
      aria-describedby="text"
      style={{ background, color: text }}
      // However it came about: by Esc, a phone's gesture, or a click. When it leaves, that is known.
      onClose={({ currentTarget }: Event) =>
        (currentTarget as Element).classList.contains("leaving") || events.dismiss()
      }
      onPointerDown={({ target, currentTarget }: Event) => {
        beside = target === currentTarget;
      }}
      onClick={(event: Event) => beside && event.target === event.currentTarget && close(event)}
    >
      <Contents {...props} />
    </dialog>
  );
}

function Contents({ notification, events }: Props) {
  const { title, body, button, link, accent } = notification.settings;
  const address = webAddress(link);
  const goes = { target: "_top", rel: "noopener", onClick: events.click };
  const never = (event: Event) => {
    events.never();
    close(event);
  };
  return (
    <div class="sheet">
      {/* First, so that it takes the focus and long words begin at their top. */}
      <button type="button" aria-label={words.close} title={words.close} onClick={close}>
        <Icon path="M6 6l12 12M18 6L6 18" />
      </button>
      <div class="words">
        <Tile accent={accent} />
        <a href={!button && address} {...goes}>
          <b id="title" dir="auto">
            {title}
          </b>
          <div id="text" dir="auto">
            {body}
          </div>
        </a>
        {address && button && (
          <a class="action" dir="auto" href={address} {...goes} style={colours(accent)}>
            {button}
          </a>
        )}
        <button type="button" class="never" onClick={never}>
          {words.never}
        </button>
      </div>
    </div>
  );
}

function close({ currentTarget }: Event): void {
  (currentTarget as Element).closest("dialog")?.close();
}

function Tile({ accent }: { accent: string }) {
  return (
    <span class="tile" aria-hidden="true" style={colours(accent)}>
      <Icon path="M3 10v4l12 5V5zM7 16v4h3v-3M18 9a4 4 0 010 6" />
    </span>
  );
}

function colours(accent: string) {
  return { "background-color": accent, color: contrasting(accent) };
}
