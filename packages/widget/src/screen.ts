import type {
  FeedCampaignRules,
  FeedConversion,
  FeedNotification,
} from "@growflyer/contracts/feed";
import { Card, Icon } from "./card";
import { type Component, h } from "./dom";
import { placeOf } from "./place";
import { styles } from "./popup.css";
import { RecentSales } from "./recent-sales";
import type { PopupEvents, ViewPart, ViewProps } from "./view";

type Type = FeedNotification["type"];

/** A popup with a new `key` appears; with the same one it changes in place. */
export type OnScreen = {
  key: number | string;
  notification: FeedNotification;
  conversion: FeedConversion | null;
};

export type Screen = {
  events: PopupEvents;
  /** Brings a popup up in place of the one that is there; null takes it away. */
  show(popup: OnScreen | null): void;
  /**
   * Builds a popup for nothing: what a browser needs to know of languages takes it tens of
   * milliseconds at first, which a popup that comes up does not have.
   */
  warmUp(popup: OnScreen): void;
  /** Whether popups of this type can be drawn. */
  canDraw(type: Type): boolean;
  /** Adds a type whose view is a file of its own. */
  add(type: Type, part: ViewPart): void;
};

export type ScreenOptions = {
  /** Where the widget was loaded from. */
  origin: string;
  events: PopupEvents;
  /** Those in force. */
  rules: () => FeedCampaignRules;
  /** The page's language. */
  language: () => string;
  setTimeout: typeof setTimeout;
};

/** As long as the style's transition of `.leaving`. */
export const leavingTime = 160;

/**
 * The place where popups appear: a fixed host with a shadow root, outside of the page's layout.
 * Its live region is there, empty, before any text comes, so that screen readers announce the text.
 */
export function createScreen(options: ScreenOptions): Screen {
  const { origin, events, rules, language, setTimeout } = options;
  const { host, root, region } = createPlace();
  const views = { recent_sales: RecentSales } as Record<Type, Component<ViewProps>>;
  let current: OnScreen | null = null;
  let element: HTMLElement | undefined;
  let back: HTMLElement | null;

  /** Whoever was on the popup goes on where they came from. */
  const giveBack = () => {
    if (!root.activeElement) return;
    // While a modal window is open, nothing but itself can take the focus.
    (element as Partial<HTMLDialogElement> | undefined)?.close?.();
    back?.focus({ preventScroll: true });
  };
  const build = (popup: OnScreen): HTMLElement =>
    views[popup.notification.type]({
      ...popup,
      now: Date.now(),
      locale: language(),
      origin,
      events,
    });
  const draw = (popup: OnScreen, isNew: boolean) => {
    const { position } = popup.notification.settings;
    const drawn = build(popup);
    region.dir = getComputedStyle(document.documentElement).direction;
    if (isNew) {
      const { x, y } = placeOf(position, rules());
      region.className = position.replace("-", " ");
      region.style.setProperty("--x", `${x}px`);
      region.style.setProperty("--y", `${y}px`);
      giveBack();
    } else {
      drawn.classList.add("still");
    }
    element?.remove();
    element = drawn;
    // What takes the focus is announced by that.
    const modal = drawn.localName === "dialog";
    (modal ? root : region).append(drawn);
    if (modal) (drawn as HTMLDialogElement).showModal();
  };
  const leave = () => {
    const leaving = element;
    leaving?.classList.add("leaving");
    setTimeout(() => leaving?.remove(), leavingTime);
    giveBack();
    element = undefined;
  };
  host.addEventListener("focusin", ({ relatedTarget }) => {
    back = relatedTarget as HTMLElement | null;
  });
  return {
    events,
    warmUp: build,
    show(popup) {
      const isNew = popup?.key !== current?.key;
      const isSame =
        popup?.conversion === current?.conversion && popup?.notification === current?.notification;
      attach(host);
      // Redrawn below the visitor's fingers it would lose the focus.
      if (popup && (isNew || !(isSame || root.activeElement))) draw(popup, isNew);
      if (!popup && current) leave();
      current = popup;
    },
    canDraw: (type) => !!views[type],
    add(type, { view, styles }) {
      views[type] = view({ h, Card, Icon });
      if (styles) addStyles(root, styles);
    },
  };
}

function createPlace() {
  const host = document.createElement("growflyer-popup");
  const root = host.attachShadow({ mode: "open" });
  const region = document.createElement("div");
  region.setAttribute("role", "status");
  root.append(region);
  addStyles(root, styles);
  attach(host);
  return { host, root, region };
}

/** Also again: some pages replace their whole body when the visitor goes on, but not what is beside it. */
function attach(host: HTMLElement): void {
  if (!host.isConnected) document.documentElement.append(host);
}

/** A constructed sheet needs no `style-src 'unsafe-inline'` of the page; older browsers have none. */
function addStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = styles;
    root.append(element);
  }
}
