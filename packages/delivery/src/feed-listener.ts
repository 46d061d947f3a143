import type { IncomingMessage, ServerResponse } from "node:http";
import type { Mode } from "@growflyer/contracts/feed";
import type { FeedCache } from "./feed-cache";
import type { ReadHeader } from "./prepared-body";
import type { PreparedFeed } from "./prepared-feed";
import { hostFrom } from "./requesting-host";
import type { AnswerFeed } from "./serve-feed";

const feedPath = /^\/p\/(px_[0-9A-Za-z]{20})\/feed\.json(?:\?mode=(live|test))?$/;

/** Returns whether it has answered; if not, the request goes on to the routes as it is. */
export type FeedListener = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/**
 * The one request that every page view makes, answered from memory without a Request, a Response or
 * a router in between: they would take as long as all the rest. It decides nothing that the route
 * does not decide; whatever needs waiting, or is wrong, is left to the route.
 */
export function createFeedListener(feeds: FeedCache, answerFeed: AnswerFeed): FeedListener {
  return (incoming, outgoing) => {
    const match = incoming.method === "GET" ? feedPath.exec(incoming.url ?? "") : null;
    const prepared = match && inMemory(feeds, match[1] ?? "", (match[2] ?? "live") as Mode);
    if (!prepared) return false;
    const header: ReadHeader = (name) => (incoming.headers[name] as string | undefined) ?? null;
    const host = hostFrom(header, () => `http://${incoming.headers.host}`);
    const { status, bytes, headers } = answerFeed(prepared, host, header);
    outgoing.writeHead(status, headers);
    outgoing.end(bytes);
    return true;
  };
}

function inMemory(feeds: FeedCache, pixelKey: string, mode: Mode): PreparedFeed | null {
  try {
    const prepared = feeds.get(pixelKey, mode);
    return prepared instanceof Promise ? null : prepared;
  } catch {
    // The route meets the same failure, and answers it.
    return null;
  }
}
