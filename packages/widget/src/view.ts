import type { FeedConversion, FeedNotification } from "@growflyer/contracts/feed";
import type { Child, Component, h } from "./dom";
import type { Reason } from "./page";

/** What the visitor does with a popup. */
export type PopupEvents = {
  /** The pointer or the focus came to the popup, or left it. */
  stay(reason: Reason, on: boolean): void;
  click(): void;
  dismiss(): void;
  /** "Do not show these again". */
  never(): void;
};

/** What a popup is drawn from. */
export type ViewProps<N extends FeedNotification = FeedNotification> = {
  notification: N;
  conversion: FeedConversion | null;
  /** Milliseconds since 1970. */
  now: number;
  /** The page's language; undefined: the browser's own. */
  locale: string | undefined;
  /** Where the widget was loaded from. */
  origin: string;
  events: PopupEvents;
};

export type CardProps = {
  settings: { background: string; text: string };
  events: PopupEvents;
  /** Where a click leads; without one it is only counted. */
  link?: string | null | undefined;
  children?: Child;
};

/** What the runtime hands to the view of a type that is a file of its own. */
export type Kit = {
  h: typeof h;
  /** The popup around its contents: colours, closing, what the visitor does with it. */
  Card: Component<CardProps>;
  Icon: Component<{ path: string }>;
};

/** A file of the widget that draws a notification type: a new element each time. */
export type ViewPart<N extends FeedNotification = FeedNotification> = {
  view: (kit: Kit) => Component<ViewProps<N>>;
  styles?: string;
};
