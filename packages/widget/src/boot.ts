import type { Feed, Mode } from "@growflyer/contracts/feed";
import { type Address, isAmong, isExcluded, readAddress } from "./address";
import type { Config, Shared, Start } from "./config";
import { feedUrl } from "./routes";

/** Milliseconds after which a page looks again for the first notification of a new campaign. */
const settingUpPause = 1500;
/** Smaller frames are adverts, players and the like: no place for popups. */
const minFrame = 240;

/**
 * Runs the campaign `key` on this page, once, however often its tag was pasted. `base` is its address
 * (`https://host/p/px_…`), `load` imports a part of the widget. Nothing that fails here ever shows.
 */
export function boot(
  { dataset }: HTMLScriptElement,
  key: string,
  base: string,
  load: Config["load"],
): void {
  // Before the page's scripts, most of which run later, can replace them.
  const { fetch, setTimeout, clearTimeout } = window;
  const shared = shareGlobal();
  if (shared.c[key]) return;
  const asked = /[?&]growflyer=(test|debug)\b/.exec(location.search)?.[1];
  // On a staging page by its tag, on any page by its address: what the marketer's preview links open.
  const mode: Mode = asked === "test" || dataset.mode === "test" ? "test" : "live";
  let running = false;
  const run = async () => {
    const { feed } = config;
    // A page that calls wants to be heard where nothing is shown as well: it may report a sale.
    if (running || !(config.debug || shared.q.length || hasPlace(feed, config.address()))) return;
    running = true;
    const { start } = (await config.load("runtime")) as { start: Start };
    start(config);
  };
  const begin = async () => {
    if (isElsewhere(key)) return;
    // A call that comes later begins again.
    config.wake = start;
    if (config.isOff() && !shared.q.length) return;
    const response = await fetch(feedUrl(base, mode), { credentials: "omit" });
    if (!response.ok) return;
    const feed: Feed = await response.json();
    if (config.isOff()) Object.assign(feed, { notifications: [], live: false });
    config.feed = feed;
    config.country = response.headers.get("growflyer-country") || "";
    config.wake = look;
    if (feed.notifications.length) onRoute(look);
    await run();
    // Somebody is just setting the campaign up, and wants to see what becomes of it.
    if (!running && feed.live && !feed.notifications.length) {
      setTimeout(() => whenSeen(start, setTimeout), settingUpPause);
    }
  };
  const look = () => run().catch(nothing);
  const start = () => begin().catch(nothing);
  const config = {
    base,
    key,
    mode,
    debug: asked === "debug",
    load: (part, language = pageLanguage()) => load(part, language),
    language: pageLanguage,
    fetch,
    setTimeout,
    clearTimeout,
    // Whoever tries a staging page out wants to see popups.
    isOff: () => mode === "live" && isSwitchedOff(key),
    address: () => readAddress(location),
    onRoute,
    shared,
  } as Config;
  shared.c[key] = config;
  whenSeen(start, setTimeout);
}

/** The global, in place of the stub that may stand there with calls from before. */
function shareGlobal(): Shared {
  const page = window as unknown as { growflyer?: Partial<Shared> };
  if (!page.growflyer?.c) {
    const shared = ((...call) => {
      shared.q.push(call);
    }) as Shared;
    const calls: Shared["q"] = page.growflyer?.q || [];
    // The stub pushes as well: a module may have kept it.
    calls.push = (call: ArrayLike<unknown>) => {
      calls[calls.length] = call;
      for (const key in shared.c) shared.c[key]?.wake?.();
      return calls.length;
    };
    shared.q = calls;
    shared.c = {};
    page.growflyer = shared;
  }
  return page.growflyer as Shared;
}

/** Whether the campaign runs in a page around this frame, or the frame is too small for popups. */
function isElsewhere(key: string): boolean {
  try {
    const around = parent as unknown as { growflyer?: Shared };
    if (parent !== window && around.growflyer?.c[key]) return true;
  } catch {
    // A page of another origin around it, which may not be asked.
  }
  return parent !== window && Math.min(innerWidth, innerHeight) < minFrame;
}

/** Whether the visitor has asked never to see these again. */
function isSwitchedOff(key: string): boolean {
  try {
    return /"off"/.test(localStorage[`growflyer:${key}`]);
  } catch {
    return false;
  }
}

/**
 * The page's language or, where it says none, the browser's, as it stands in a file's name: "de",
 * "pt-br". Some pages write "en_US". Well-formed (BCP 47), so that Intl takes it too.
 */
export function pageLanguage(): string {
  const tag = document.documentElement.lang || navigator.language;
  const wellFormed = /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?\b/;
  return wellFormed.exec(tag.toLowerCase().replace(/_/g, "-"))?.[0] || "en";
}

/** Whether any notification may show at this address. */
function hasPlace({ notifications }: Feed, address: Address): boolean {
  return notifications.some(
    ({ rules = {} }) => isAmong(rules, address) && !isExcluded(rules, address),
  );
}

/** Calls `work` once the page is parsed, looked at, and has nothing better to do; a second later at most. */
function whenSeen(work: () => void, later: typeof setTimeout): void {
  const wait = (event: string) =>
    document.addEventListener(event, () => whenSeen(work, later), { once: true });
  if ((document as { prerendering?: boolean }).prerendering) wait("prerenderingchange");
  else if (document.readyState === "loading") wait("DOMContentLoaded");
  else if (document.hidden) wait("visibilitychange");
  else if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1000 });
  else later(work, 100);
}

/** The Navigation API tells of every change of address; elsewhere history is asked to. */
function onRoute(changed: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener("currententrychange", changed);
    return;
  }
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name];
    history[name] = function (...args) {
      original.apply(this, args);
      changed();
    };
  }
  addEventListener("popstate", changed);
}

function nothing(): void {}
