import { AppError } from "@growflyer/contracts/errors";
import type { Change } from "@growflyer/services/bus";
import type { Context } from "@growflyer/services/context";
import { Hono } from "hono";
import { answering, type Handler } from "./answer";
import { answerPreflight } from "./cors";
import { FeedCache } from "./feed-cache";
import { createFeedListener, type FeedListener } from "./feed-listener";
import { InteractionCounter } from "./interaction-counter";
import { LiveHubs } from "./live-hubs";
import { respond } from "./prepared-body";
import { serveCollect } from "./serve-collect";
import { createFeedChoice, serveFeed } from "./serve-feed";
import { serveLive } from "./serve-live";
import { serveLoader } from "./serve-loader";
import { Sightings } from "./sightings";
import { readWidgetFiles, type WidgetFiles } from "./widget-files";

export type Delivery = {
  /** To be mounted at `/p`. Middleware around it costs the feed its speed. */
  routes: Hono;
  /** The short way for the feed, to be asked before `routes`. */
  answerFeed: FeedListener;
  /** Ends all live streams, which would keep a server open for ever. */
  endStreams(): void;
  /** Writes what was counted. Call it when no request is answered any more. */
  close(): Promise<void>;
};

/**
 * All that a customer's page asks for: the loader, the feed, the live stream, the widget's files,
 * and the place to report to. `assetsDir` is the built widget. Throws when it is not built.
 */
export function createDelivery(ctx: Context, options: { assetsDir: string }): Delivery {
  const files = readWidgetFiles(options.assetsDir);
  const hubs = new LiveHubs(ctx, (campaignId) => feeds.invalidate(campaignId));
  const feeds = new FeedCache(ctx, hubs);
  const sightings = new Sightings(ctx);
  const counter = new InteractionCounter(ctx);
  const unsubscribe = ctx.bus.subscribe((change) => {
    follow(change, feeds, sightings);
    hubs.announce(change);
  });

  const choose = createFeedChoice(sightings);
  const routes = mountRoutes(ctx, {
    loader: serveLoader(ctx, feeds, files),
    feed: serveFeed(feeds, choose),
    live: serveLive(feeds, hubs),
    asset: serveAsset(files),
    collect: serveCollect(feeds, counter),
  });

  return {
    routes,
    answerFeed: createFeedListener(feeds, choose),
    endStreams: () => hubs.close(),
    async close() {
      unsubscribe();
      hubs.close();
      await Promise.all([counter.close(), sightings.settle()]);
    },
  };
}

type Handlers = Record<"loader" | "feed" | "live" | "asset" | "collect", Handler>;

/**
 * The feed and its neighbours share one route: with a static `/assets` beside `/:pixelKey` Hono
 * falls back to a router that takes five times as long for each request.
 */
function mountRoutes(ctx: Context, handlers: Handlers): Hono {
  const choose: Handler = (c) => {
    const resource = c.req.param("resource");
    if (resource === "feed.json") return handlers.feed(c);
    if (resource === "live") return handlers.live(c);
    if (c.req.param("pixelKey") === "assets") return handlers.asset(c);
    throw new AppError("not_found", "There is no such resource");
  };
  return new Hono()
    .get("/:pixelKey/:resource", answering(ctx, choose))
    .get("/:file", answering(ctx, handlers.loader))
    .post("/:pixelKey/collect", answering(ctx, handlers.collect))
    .options("/*", answerPreflight);
}

function serveAsset(files: WidgetFiles): Handler {
  return (c) => {
    const asset = files.asset(c.req.param("resource") ?? "");
    if (!asset) throw new AppError("not_found", "There is no such file");
    return respond(asset, c.req.raw);
  };
}

/** Before the pages are told of a change, what they fetch then must be known to be old. */
function follow(change: Change, feeds: FeedCache, sightings: Sightings): void {
  if (change.about === "conversion") {
    feeds.invalidate(change.campaignId, change.mode);
  } else if (change.about === "config") {
    feeds.welcome(change.pixelKey);
    feeds.invalidate(change.campaignId);
    sightings.forget(change.campaignId);
  }
}
