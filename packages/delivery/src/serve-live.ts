import { AppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import type { Context as HonoContext } from "hono";
import { publicHeaders } from "./cors";
import { greeting } from "./event-text";
import type { FeedCache } from "./feed-cache";
import { createLiveClient } from "./live-client";
import type { LiveHubs } from "./live-hubs";
import { requestingHost } from "./requesting-host";
import { modeOf } from "./serve-feed";

/** Streams of one process; a page that finds no place goes on without live popups. */
const maxClients = 10_000;

const headers = {
  ...publicHeaders,
  "content-type": "text/event-stream",
  // `no-transform`: a proxy that compresses would hold events back to fill its blocks.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  vary: "origin",
};

/**
 * `GET /:pixelKey/live?mode=&after=`: Server-Sent Events after the one that the page saw last.
 * Where there is nothing to hear (an unknown key or host, an idle campaign) the answer is 204: it
 * makes EventSource stop, as a 404 would, but leaves no failed request in a customer's console.
 */
export function serveLive(feeds: FeedCache, hubs: LiveHubs) {
  let clients = 0;

  const openStream = (c: HonoContext, campaignId: string, mode: Mode): Response => {
    const hub = hubs.open(campaignId, mode);
    const { client, body } = createLiveClient({
      cut: cutterOf(c),
      onGone(gone) {
        clients--;
        hub.clients.delete(gone);
        hubs.release(campaignId, mode);
      },
    });
    clients++;
    client.send(greeting);
    hub.join(client, c.req.header("last-event-id") ?? c.req.query("after") ?? null);
    return new Response(body, { headers });
  };

  return async (c: HonoContext): Promise<Response> => {
    const mode = modeOf(c.req.query("mode"));
    const campaign = await feeds.get(c.req.param("pixelKey") ?? "", mode);
    const host = requestingHost(c.req.raw);
    const isWelcome = campaign?.live && host !== null && campaign.admits(host);
    // A HEAD would open a stream that nobody reads.
    if (!isWelcome || c.req.method === "HEAD") {
      return new Response(null, { status: 204, headers: { ...publicHeaders, vary: "origin" } });
    }
    if (clients >= maxClients) throw new AppError("unavailable", "Too many live streams");
    return openStream(c, campaign.campaignId, mode);
  };
}

/** The Node response under a stream, where there is one: @hono/node-server puts it into `env`. */
function cutterOf(c: HonoContext): (() => void) | undefined {
  const env = c.env as { outgoing?: { destroy(): void } } | undefined;
  const outgoing = env?.outgoing;
  return outgoing && (() => outgoing.destroy());
}
