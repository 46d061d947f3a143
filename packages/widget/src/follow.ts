import type { Feed, FeedConversion } from "@growflyer/contracts/feed";
import { moveTo, receive, reconcile, retract } from "./changes";
import type { Follow, Widget } from "./config";
import { createEventLog } from "./event-log";
import { fetchFeed, parse } from "./fetch-feed";
import { joinTabs } from "./leader";
import { createLive } from "./live";
import { hold } from "./page";
import { startReporting } from "./reporter";
import { silent } from "./silent";

/** Milliseconds after which a feed that could not be had is asked for again. */
const retryPause = 15_000;

/**
 * Keeps the page up to date while somebody looks at it, and reports what is counted. A page that is
 * hidden or left holds nothing: no stream, no lock, no channel, no timer.
 */
export const follow: Follow = silent((widget: Widget) => {
  const { key, mode, feed } = widget.config;
  const flush = startReporting(widget);
  let { live } = feed;
  let leave: (() => void) | null = null;

  const log = createEventLog(
    feed.cursor,
    createDelivery(widget, (fresh) => {
      ({ live } = fresh);
      look();
    }),
  );
  const openLive = createLive(widget.config);
  const rest = silent(() => {
    flush();
    leave?.();
    leave = null;
  });
  const look = silent(() => {
    if (document.hidden || !live) rest();
    else leave ||= joinTabs(`growflyer:${key}:${mode}`, log, openLive);
  });
  followRoutes(widget);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
  addEventListener("pagehide", rest);
  look();
});

/**
 * Hands events to the player, one after the other: what arrives while a feed is fetched is newer
 * than that feed. One that could not be fetched is tried again a little later.
 */
function createDelivery({ config, player }: Widget, onFeed: (feed: Feed) => void) {
  const { setTimeout } = config;
  let turn = Promise.resolve();
  let stale = false;

  const takeOver = async (text: string) => {
    const feed = await parse<Feed>(text);
    // The visitor does not want to see any, whatever the marketer changes.
    if (player.state.local.off || config.isOff()) return onFeed({ ...feed, live: false });
    player.change((state, now) => reconcile(state, feed, now, isRecent));
    player.watch(false);
    onFeed(feed);
  };
  const carryOut = async (type: string, text: string) => {
    if (type === "feed") await takeOver(text);
    else if (type === "conversion") {
      const conversion = await parse<FeedConversion>(text);
      player.change((state) => receive(state, conversion, isRecent(conversion)));
    } else if (type === "retract") {
      const { id } = await parse<{ id: string }>(text);
      player.change((state, now) => retract(state, id, now));
    } else stale = true;
    if (stale) await takeOver(await fetchFeed(config));
    stale = false;
  };
  const deliver = (type: string, text: string): void => {
    turn = turn
      .then(() => carryOut(type, text))
      .catch(() => {
        // A page that is left lets go of it, and asks when it is looked at again.
        if (stale && !document.hidden) setTimeout(() => deliver("config", ""), retryPause);
      });
  };
  return deliver;
}

/** The visitor goes on without a load, or went on before this was loaded. */
function followRoutes({ config, player }: Widget): void {
  const move = () =>
    player.change((state, now) => {
      const address = config.address();
      const isNew = routeOf(address) !== routeOf(state.page.address);
      moveTo(state, address, isNew, now);
      if (isNew) player.watch(true);
      hold(state, "route", false, now);
      player.remember();
    });
  config.onRoute(move);
  move();
}

/** A sale of last week is no news, however late the server learns of it: a quarter of an hour is. */
function isRecent({ occurredAt }: FeedConversion): boolean {
  return Date.now() - Date.parse(occurredAt) < 900_000;
}

/** What makes a page another page: its path, and the route that some keep behind the hash. */
function routeOf([, path]: readonly string[]): string {
  return `${path}`.replace(/\?[^#]*|#(?!!?\/).*/g, "");
}
