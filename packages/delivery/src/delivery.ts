import { AppError } from "@growflyer/contracts/errors";
import type { Change } from "@growflyer/services/bus";
import type { Context } from "@growflyer/services/context";
import { keepWidgetBuild } from "@growflyer/services/widget-builds/keep";
import { Hono } from "hono";
import { answering, type Handler } from "./answer";
import { answerPreflight } from "./cors";
import { FailureCounter, type FailureSum } from "./failure-counter";
import { FeedCache } from "./feed-cache";
import { createFeedListener, type FeedListener } from "./feed-listener";
import { InteractionCounter } from "./interaction-counter";
import { LiveHubs } from "./live-hubs";
import { type PreparedBody, respond } from "./prepared-body";
import { serveCollect } from "./serve-collect";
import { createFeedAnswer, serveFeed } from "./serve-feed";
import { serveLive } from "./serve-live";
import { serveLoader } from "./serve-loader";
import { serveTrack } from "./serve-track";
import { Sightings } from "./sightings";
import { WidgetAssets } from "./widget-assets";
import { type PinnedLoader, readWidgetFiles } from "./widget-files";

export type Delivery = {
  /** To be mounted at `/p`. Middleware around it costs the feed its speed. */
  routes: Hono;
  /** The short way for the feed, to be asked before `routes`. */
  answerFeed: FeedListener;
  /** A loader that never changes (below `/p/assets/`), and its hash, for pages in a language. */
  pinnedLoader(language: string): PinnedLoader;
  /** The tags of the languages in which the widget has words of its own. */
  languages: string[];
  /** The path below `/p` of what the editor's frame imports. */
  preview: string;
  /** Keeps this server's build of the widget for pages that will ask for it when another one runs. */
  keepBuild(): Promise<void>;
  /** Ends all live streams, which would keep a server open for ever. */
  endStreams(): void;
  /** Writes what was counted. Call it when no request is answered any more. */
  close(): Promise<void>;
};

export type DeliveryOptions = {
  assetsDir: string;
  /** In which the edge tells the country that a request comes from; in lower case. */
  countryHeader?: string | undefined;
  /** Told once a minute of what failed in the widget on customers' pages, of which a tenth report. */
  onFailures?: (sum: FailureSum) => void;
};

/**
 * All that a customer's page asks for: the loader, the feed, the live stream, the widget's files,
 * and the place to report to. `assetsDir` is the built widget. Throws when it is not built.
 */
export function createDelivery(ctx: Context, options: DeliveryOptions): Delivery {
  const files = readWidgetFiles(options.assetsDir);
  const hubs = new LiveHubs(ctx, (campaignId) => feeds.invalidate(campaignId));
  const feeds = new FeedCache(ctx, hubs);
  const sightings = new Sightings(ctx);
  const counter = new InteractionCounter(ctx);
  const failures = new FailureCounter(options.onFailures ?? (() => {}));
  const unsubscribe = ctx.bus.subscribe((change) => {
    follow(change, feeds, sightings);
    hubs.announce(change);
  });

  const answerFeed = createFeedAnswer(sightings, options.countryHeader);
  const routes = mountRoutes(ctx, {
    loader: serveLoader(ctx, feeds, files),
    feed: serveFeed(feeds, answerFeed),
    live: serveLive(feeds, hubs),
    asset: serveAsset(new WidgetAssets(ctx, files.build)),
    collect: serveCollect(feeds, counter, failures),
    track: serveTrack(ctx, feeds),
  });

  return {
    routes,
    answerFeed: createFeedListener(feeds, answerFeed),
    pinnedLoader: files.pinnedLoader,
    languages: files.languages,
    preview: `assets/preview-${files.build.id}.js`,
    keepBuild: () => keepWidgetBuild(ctx, files.build),
    endStreams: () => hubs.close(),
    async close() {
      unsubscribe();
      hubs.close();
      failures.close();
      await Promise.all([counter.close(), sightings.settle()]);
    },
  };
}

type Handlers = Record<"loader" | "feed" | "live" | "asset" | "collect" | "track", Handler>;

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
    .post("/:pixelKey/track", answering(ctx, handlers.track))
    .options("/*", answerPreflight);
}

function serveAsset(assets: WidgetAssets): Handler {
  return (c) => {
    const answer = (asset: PreparedBody | null): Response => {
      if (!asset) throw new AppError("not_found", "There is no such file");
      return respond(asset, c.req.raw);
    };
    const found = assets.find(c.req.param("resource") ?? "");
    return found instanceof Promise ? found.then(answer) : answer(found);
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
