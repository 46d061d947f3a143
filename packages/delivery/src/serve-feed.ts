import { AppError } from "@growflyer/contracts/errors";
import { Mode } from "@growflyer/contracts/feed";
import type { Context as HonoContext } from "hono";
import type { FeedCache } from "./feed-cache";
import { type PreparedBody, respond } from "./prepared-body";
import type { PreparedFeed } from "./prepared-feed";
import { requestingHost } from "./requesting-host";
import type { Sightings } from "./sightings";

/** What a page is answered: the campaign's content on its own hosts, an empty feed on all others. */
export type ChooseFeed = (prepared: PreparedFeed, host: string | null) => PreparedBody;

export function createFeedChoice(sightings: Sightings): ChooseFeed {
  return (prepared, host) => {
    if (host === null) return prepared.empty;
    const isOwn = prepared.admits(host);
    sightings.note(prepared.campaignId, host, isOwn);
    return isOwn ? prepared.full : prepared.empty;
  };
}

/** `GET /:pixelKey/feed.json?mode=`. Stays synchronous while the feed is in memory. */
export function serveFeed(feeds: FeedCache, choose: ChooseFeed) {
  const answer = (prepared: PreparedFeed | null, request: Request): Response => {
    if (!prepared) throw unknownPixelKey();
    return respond(choose(prepared, requestingHost(request)), request);
  };
  return (c: HonoContext): Response | Promise<Response> => {
    const request = c.req.raw;
    const prepared = feeds.get(c.req.param("pixelKey") ?? "", modeOf(c.req.query("mode")));
    return prepared instanceof Promise
      ? prepared.then((loaded) => answer(loaded, request))
      : answer(prepared, request);
  };
}

/** `live` unless the query says otherwise. Throws `invalid` for what is no mode. */
export function modeOf(query: string | undefined): Mode {
  if (query === undefined || query === "live") return "live";
  const mode = Mode.safeParse(query);
  if (!mode.success) throw new AppError("invalid", "The mode is live or test");
  return mode.data;
}

export function unknownPixelKey(): AppError {
  return new AppError("not_found", "There is no such pixel key");
}
