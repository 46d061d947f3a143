import { AppError } from "@growflyer/contracts/errors";
import { Mode } from "@growflyer/contracts/feed";
import type { Context as HonoContext } from "hono";
import { createCountryTeller } from "./country-header";
import type { FeedCache } from "./feed-cache";
import { type Answer, answer, type PreparedBody, type ReadHeader } from "./prepared-body";
import type { PreparedFeed } from "./prepared-feed";
import { requestingHost } from "./requesting-host";
import type { Sightings } from "./sightings";

/**
 * What a page on `host` is answered: the campaign's content on its own hosts, an empty feed on all
 * others. Synchronous: this is the hot path.
 */
export type AnswerFeed = (
  prepared: PreparedFeed,
  host: string | null,
  header: ReadHeader,
) => Answer;

/** `countryHeader` is the one, in lower case, in which the edge tells where a request comes from. */
export function createFeedAnswer(sightings: Sightings, countryHeader?: string): AnswerFeed {
  const tellCountry = createCountryTeller(countryHeader);
  const choose = (prepared: PreparedFeed, host: string | null): PreparedBody => {
    if (host === null) return prepared.empty;
    const isOwn = prepared.admits(host);
    sightings.note(prepared.campaignId, host, isOwn);
    return isOwn ? prepared.full : prepared.empty;
  };
  return (prepared, host, header) => tellCountry(answer(choose(prepared, host), header), header);
}

/** `GET /:pixelKey/feed.json?mode=`. Stays synchronous while the feed is in memory. */
export function serveFeed(feeds: FeedCache, answerFeed: AnswerFeed) {
  const respond = (prepared: PreparedFeed | null, request: Request): Response => {
    if (!prepared) throw unknownPixelKey();
    const header: ReadHeader = (name) => request.headers.get(name);
    const { bytes, ...init } = answerFeed(prepared, requestingHost(request), header);
    return new Response(bytes, init);
  };
  return (c: HonoContext): Response | Promise<Response> => {
    const request = c.req.raw;
    const prepared = feeds.get(c.req.param("pixelKey") ?? "", modeOf(c.req.query("mode")));
    return prepared instanceof Promise
      ? prepared.then((loaded) => respond(loaded, request))
      : respond(prepared, request);
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
