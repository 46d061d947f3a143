import type { Feed, Mode } from "@growflyer/contracts/feed";
import type { Start } from "./config";
import { feedUrl, liveUrl } from "./routes";

// The server replaces both names in the built file, for each request.
const key = "__PIXEL_KEY__";
const runtime = "__RUNTIME__";

/** The one global: which campaigns already run on this page, however often the tag was pasted. */
type Global = { growflyer?: Record<string, boolean> };

try {
  load();
} catch {
  // Nothing that fails here may show on a customer's page.
}

function load(): void {
  const script = ownScript();
  if (!script) return;
  const page = window as Global;
  page.growflyer = page.growflyer || {};
  if (page.growflyer[key]) return;
  page.growflyer[key] = true;
  const base = script.src.replace(/\.js([?#].*)?$/, "");
  // On a staging page by its tag, on any page by its address: what the marketer's preview links open.
  const preview = /[?&]growflyer=test\b/.test(location.search);
  const mode: Mode = preview || script.dataset.mode === "test" ? "test" : "live";
  whenIdle(() => begin(base, mode, "default"));
}

/** The tag of this script; a tag manager or an optimiser may leave no `currentScript`. */
function ownScript(): HTMLScriptElement | null {
  const path = `/p/${key}.js`;
  const current = document.currentScript as HTMLScriptElement | null;
  if (current?.src?.includes(path)) return current;
  return document.querySelector<HTMLScriptElement>(`script[src*="${path}"]`);
}

/** Calls `work` once the page is parsed and has nothing better to do, a second later at most. */
function whenIdle(work: () => void): void {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => whenIdle(work), { once: true });
  } else if ("requestIdleCallback" in window) {
    requestIdleCallback(work, { timeout: 1000 });
  } else {
    setTimeout(work, 100);
  }
}

async function begin(base: string, mode: Mode, cache: RequestCache): Promise<void> {
  try {
    const response = await fetch(feedUrl(base, mode), { credentials: "omit", cache });
    if (!response.ok) return;
    const feed: Feed = await response.json();
    if (feed.notifications.length) {
      const url = new URL(`../${runtime}`, `${base}/`).href;
      const { start } = (await import(url)) as { start: Start };
      start({ base, key, mode, feed });
    } else if (feed.live) {
      awaitConfig(base, mode, feed.cursor);
    }
  } catch {
    // Offline, blocked or broken: the page goes on without popups.
  }
}

/** Nothing to show yet: waits for the campaign to be configured, and begins again. */
function awaitConfig(base: string, mode: Mode, cursor: string): void {
  const stream = new EventSource(liveUrl(base, mode, cursor));
  stream.addEventListener("config", () => {
    stream.close();
    begin(base, mode, "no-cache");
  });
}
