import { AppError } from "@growflyer/contracts/errors";
import { Mode } from "@growflyer/contracts/feed";
import type { Context as HonoContext } from "hono";
import type { FeedCache } from "./feed-cache";
import { respond } from "./prepared-body";
import type { PreparedFeed } from "./prepared-feed";
import { requestingHost } from "./requesting-host";
import type { Sightings } from "./sightings";

/**
 * `GET /:pixelKey/feed.json?mode=`: the campaign's content for pages on its own hosts, an empty feed
 * for all others. Stays synchronous while the feed is in memory.
 */
export function serveFeed(feeds: FeedCache, sightings: Sightings) {
  const answer = (prepared: PreparedFeed | null, request: Request): Response => {
    if (!prepared) throw unknownPixelKey();
    const host = requestingHost(request);
    if (host === null) return respond(prepared.empty, request);
    const isOwn = prepared.admits(host);
    sightings.note(prepared.campaignId, host, isOwn);
    return respond(isOwn ? prepared.full : prepared.empty, request);
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
