import type { IncomingMessage } from "node:http";
import { AppError } from "@growflyer/contracts/errors";
import { parse } from "@growflyer/contracts/parse";
import { maxTrackBytes, Tracked } from "@growflyer/contracts/tracked";
import type { Context } from "@growflyer/services/context";
import { recordTracked } from "@growflyer/services/conversions/record-tracked";
import type { Context as HonoContext } from "hono";
import { publicHeaders } from "./cors";
import type { FeedCache } from "./feed-cache";
import { readBody } from "./read-body";
import { requestingHost } from "./requesting-host";
import { modeOf, unknownPixelKey } from "./serve-feed";
import { TrackLimit } from "./track-limit";

/**
 * `POST /:pixelKey/track?mode=`: a sale that a page reports. 202 once it is stored; 403 from another
 * host, and while the campaign does not accept reports; 429 beyond what `TrackLimit` allows.
 */
export function serveTrack(ctx: Context, feeds: FeedCache) {
  const limit = new TrackLimit(() => ctx.now());
  return async (c: HonoContext): Promise<Response> => {
    const mode = modeOf(c.req.query("mode"));
    const tracked = parse(Tracked, parseJson(await readBody(c.req.raw, maxTrackBytes)));
    const campaign = await feeds.get(c.req.param("pixelKey") ?? "", mode);
    if (!campaign) throw unknownPixelKey();
    const host = requestingHost(c.req.raw);
    if (host === null || !campaign.admits(host)) {
      return forbidden("This page's host is not among the campaign's domains");
    }
    limit.check(campaign.campaignId, addressOf(c));
    const outcome = await recordTracked(ctx, { campaignId: campaign.campaignId, mode }, tracked);
    if (outcome === "refused") {
      return forbidden("The campaign does not accept sales that pages report");
    }
    return new Response(null, { status: 202, headers: publicHeaders });
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError("invalid", "The body is not JSON");
  }
}

/** The server's front has put it there; those of unknown addresses are limited together. */
function addressOf(c: HonoContext): string {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  return String(incoming?.headers["x-growflyer-ip"] ?? "");
}

/** Nobody can become allowed by signing in, so that no error of the product means this. */
function forbidden(message: string): Response {
  return new Response(JSON.stringify({ error: { code: "forbidden", message } }), {
    status: 403,
    headers: {
      ...publicHeaders,
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}
