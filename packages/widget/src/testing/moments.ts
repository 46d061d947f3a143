import type { FeedConversion, FeedNotification, FeedRules } from "@growflyer/contracts/feed";
import { type Address, readAddress } from "../address";
import { createState, type Showable, type State } from "../page";
import type { Moment } from "../plan";

/** Friday, noon UTC. */
export const start = Date.UTC(2026, 0, 2, 12);

/** `age` in minutes: the higher, the older. */
export function sale(id: string, age = 0, more: Partial<FeedConversion> = {}): FeedConversion {
  return {
    id,
    kind: "purchase",
    name: "Jane",
    city: null,
    country: null,
    product: null,
    quantity: 1,
    occurredAt: new Date(start - age * 60_000).toISOString(),
    ...more,
  };
}

const look = {
  position: "bottom-left",
  background: "#ffffff",
  text: "#111827",
  accent: "#4f46e5",
  link: null,
} as const;

/** Recent sales: 2 s delay, 6 s each, 5 s between them, unless `timing` says otherwise. */
export function recentSales(id = "ntf_1", rules?: FeedRules, timing = {}): FeedNotification {
  const messages: [string, string, string, string] = ["{name}", "{name}", "{name}", "{name}"];
  const settings = { ...look, messages, delay: 2, duration: 6, gap: 5, ...timing };
  return { id, type: "recent_sales", settings, ...(rules && { rules }) };
}

export function announcement(id = "ntf_2", rules?: FeedRules, more = {}): FeedNotification {
  const words = { title: "Hello", body: "", button: "", shape: "popup" as const };
  const settings = { ...look, ...words, delay: 2, duration: 6, ...more };
  return { id, type: "announcement", settings, ...(rules && { rules }) };
}

export function at(href: string): Address {
  return readAddress(new URL(href));
}

/** A page that has just loaded. */
export function opened(feed: Partial<Showable> = {}, more: Partial<State> = {}): State {
  const visitor = {
    device: "desktop" as const,
    language: "de-AT",
    country: "AT",
    referrer: "",
    returning: false,
    attributes: {},
    ...more.visitor,
  };
  const rest = { random: () => 0.5, remembers: true, session: {}, local: {}, ...more, visitor };
  const showable = { notifications: [recentSales()], conversions: [], ...feed };
  return createState(showable, rest, at("https://shop.example/"), start);
}

export function moment(state: State, seconds = 0): Moment {
  return { ...state, now: start + seconds * 1000 };
}
