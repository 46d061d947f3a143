import type { Feed, FeedConversion, FeedNotification, Mode } from "@growflyer/contracts/feed";
import type { InteractionKind } from "@growflyer/contracts/interaction";
import type { Address } from "./address";
import type { State } from "./page";

/** A file of the widget besides the loader; every notification type but the first is one. */
export type Part = "runtime" | "follow" | "api" | "debug" | FeedNotification["type"];

/** What the loader hands to the runtime. */
export type Config = {
  /** The campaign's address without an extension: `https://host/p/px_…`. */
  base: string;
  key: string;
  mode: Mode;
  feed: Feed;
  /** The visitor's country, ISO 3166-1 alpha-2, when the edge told it; else an empty text. */
  country: string;
  /** The page's address has `growflyer=debug`: say in the console what is decided, and why. */
  debug: boolean;
  /** Imports another file of the same build, in the page's language if no other is asked for. */
  load: (part: Part, language?: string) => Promise<unknown>;
  /** The page's language. */
  language: () => string;
  /** The browser's own, from before the page's scripts could replace them. */
  fetch: typeof fetch;
  setTimeout: typeof setTimeout;
  clearTimeout: typeof clearTimeout;
  /** Whether the visitor has asked never to see these again, in any tab. */
  isOff: () => boolean;
  /** The page's address at this moment. */
  address: () => Address;
  /** Calls back whenever the page's address has changed without a load, however it was done. */
  onRoute: (changed: () => void) => void;
  shared: Shared;
  /** Set by the runtime: called after each new call, and when another campaign's popup has left. */
  wake?: () => void;
};

/** The one global, `window.growflyer`: a function, and what all campaigns of a page share. */
export type Shared = {
  (...call: unknown[]): void;
  /** Every call on this page so far, oldest first. It only ever grows. */
  q: ArrayLike<unknown>[];
  /** The campaigns that run on this page, by their pixel keys. */
  c: Record<string, Config>;
  /** The key of the campaign whose popup is on the screen: two never overlap. */
  s?: string;
};

export type Start = (config: Config) => void;

/** What happens with a popup, as the JavaScript API tells it. */
export type PopupEvent = {
  kind: InteractionKind;
  notification: FeedNotification;
  conversion: FeedConversion | null;
};

/** What the parts of the widget share on one page. Made by the runtime. */
export type Widget = {
  config: Config;
  player: Player;
  /** The built-in words; the JavaScript API may replace them by those of another language. */
  words: Record<string, string>;
  /** The page's language as the JavaScript API was told; else the page says it itself. */
  language?: string;
  /** Counted and not yet reported. `follow` empties it, and sets `onCount`. */
  interactions: { n: string; k: InteractionKind }[];
  /** What was caught: errors of our own code, not yet reported. */
  failures: unknown[];
  /** Called after each addition; `now` when the page may be about to go. */
  onCount: (now: boolean) => void;
  /** Set by the JavaScript API. */
  onEvent: (event: PopupEvent) => void;
};

/** What the page shows, and the one way to change it. None of it ever throws. */
export type Player = {
  state: State;
  /** Changes the state, then brings the screen up to date. `now` as in page.ts. */
  change: (work: (state: State, now: number) => void) => void;
  /** Looks again what is to be shown. */
  refresh: () => void;
  /** Begins anew to look for triggers: other notifications, or another page. */
  watch: (isRoute: boolean) => void;
  /** Stores what is to be remembered, where that is allowed. */
  remember: () => void;
};

/** `follow`'s only export: keeps the page up to date, and reports. */
export type Follow = (widget: Widget) => void;
/** `api`'s only export: carries out the calls of the page. Called again when there may be more. */
export type Serve = (widget: Widget) => void;
