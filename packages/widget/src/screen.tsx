import type { FeedConversion } from "@growflyer/contracts/feed";
import type { RecentSales } from "@growflyer/contracts/notification";
import { render } from "preact";
import { chooseLocale } from "./locale";
import { Popup, type PopupEvents } from "./popup";
import { styles } from "./popup.css";
import { silent } from "./silent";

/** A popup with a new `key` appears; with the same one it changes in place. */
export type OnScreen = { key: string; settings: RecentSales; conversion: FeedConversion };

export type Screen = {
  /** Brings a popup up in place of the one that is there; null takes it away. */
  show(popup: OnScreen | null): void;
};

/** As long as the style's transition of `.leaving`. */
const leavingTime = 160;

/**
 * The place where popups appear: a fixed host with a shadow root, outside of the page's layout.
 * Its live region is there, empty, before any text comes, so that screen readers announce the text.
 */
export function createScreen(origin: string, events: PopupEvents): Screen {
  const host = document.createElement("growflyer-popup");
  const root = host.attachShadow({ mode: "open" });
  let current: OnScreen | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (popup: OnScreen | null, leaving: boolean) => {
    const locale = chooseLocale(document.documentElement.lang, navigator.language);
    const context = { now: Date.now(), locale, origin, leaving, events };
    render(
      <div role="status" aria-live="polite" class={popup?.settings.position.replace("-", " ")}>
        {popup && <Popup {...popup} {...context} />}
      </div>,
      root,
    );
  };
  const clear = silent(() => draw(null, false));
  const show = (popup: OnScreen | null) => {
    if (!popup && !current) return;
    clearTimeout(timer);
    attach(host);
    draw(popup || current, !popup);
    if (!popup) timer = setTimeout(clear, leavingTime);
    current = popup;
  };
  clear();
  // Afterwards: preact takes what it finds in its root at first for its own.
  addStyles(root);
  attach(host);
  return { show };
}

/** Also again: some pages replace their whole body when the visitor goes on. */
function attach(host: HTMLElement): void {
  if (!host.isConnected) (document.body || document.documentElement).append(host);
}

/** A constructed sheet needs no `style-src 'unsafe-inline'` of the page; older browsers have none. */
function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = styles;
    root.append(element);
  }
}
