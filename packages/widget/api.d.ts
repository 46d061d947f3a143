/**
 * The types of Growflyer's JavaScript API, the function `growflyer(command, …)` that a page with the
 * snippet has. docs/javascript-api.md describes the commands.
 */

export type GrowflyerEventName = "impression" | "hover" | "click" | "dismiss";

/** What has happened with a popup. */
export interface GrowflyerEvent {
  /** The notification's id, `ntf_…`. */
  notification: string;
  /** The notification's type, like `recent_sales`. */
  type: string;
  /** The id of the conversion that was shown, `cnv_…`; null for a popup that shows none. */
  conversion: string | null;
}

/** What the page says of itself and its visitor. Each call adds to the ones before. */
export interface GrowflyerSettings {
  /** The amount of what is in the cart, in the shop's currency: 49.9. */
  cart?: number;
  /** How many are left of what the page offers, or of each of several products by a name of yours. */
  stock?: number | Record<string, number>;
  /** BCP 47, like `de` or `pt-BR`: where it is another than the `lang` of the page says. */
  language?: string;
  /** For the rules of notifications; compared as texts. Nothing of it leaves the page. */
  user?: Record<string, string | number | boolean>;
}

/** A sale that the page reports. Whatever is not known is left out. */
export interface GrowflyerPurchase {
  /** The order's own id: the same id twice is one sale. */
  id: string | number;
  /** The buyer's first name. */
  name?: string | null;
  city?: string | null;
  /** ISO 3166-1 alpha-2, like `DE`. */
  country?: string | null;
  /** Its name, or more. Its address is shown where it is on one of the campaign's domains. */
  product?: string | { name: string; url?: string | null } | null;
  quantity?: number | null;
  /** At most a day ago; a text in ISO 8601. Now when left out. */
  occurredAt?: Date | string | null;
}

export interface Growflyer {
  /** Brings a notification up at once. */
  (command: "show", notificationId: string): void;
  /** Takes the popup off the screen; keeps all from appearing; lets them appear again. */
  (command: "hide" | "pause" | "resume"): void;
  /** Whether the visitor allows that something is stored in the browser. */
  (command: "consent", given: boolean): void;
  (command: "set", settings: GrowflyerSettings): void;
  /** Reports a sale, where the campaign accepts that. */
  (command: "track", kind: "purchase", purchase: GrowflyerPurchase): void;
  /** Begins, or ends, to be told what happens with popups. */
  (
    command: "on" | "off",
    event: GrowflyerEventName,
    callback: (event: GrowflyerEvent) => void,
  ): void;
}

declare global {
  interface Window {
    growflyer: Growflyer;
  }
  /** The same as `window.growflyer`. */
  const growflyer: Growflyer;
}
