import { isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import type { Context as HonoContext } from "hono";
import { publicHeaders } from "./cors";
import type { FeedCache } from "./feed-cache";
import { respond } from "./prepared-body";
import type { PreparedFeed } from "./prepared-feed";
import type { WidgetFiles } from "./widget-files";

/** `GET /px_….js`. Whatever happens, the body is a script that does no harm. */
export function serveLoader(ctx: Context, feeds: FeedCache, files: WidgetFiles) {
  const fail = (error: unknown): Response => {
    if (!isAppError(error)) ctx.report(error, "delivery: serving a loader");
    return silentScript(503, "no-store");
  };
  return (c: HonoContext): Response | Promise<Response> => {
    const pixelKey = /^(.+)\.js$/.exec(c.req.param("file") ?? "")?.[1] ?? "";
    const answer = (campaign: PreparedFeed | null): Response =>
      campaign
        ? respond(files.loader(pixelKey), c.req.raw)
        : silentScript(404, "public, max-age=10");
    try {
      const campaign = feeds.get(pixelKey, "live");
      return campaign instanceof Promise ? campaign.then(answer).catch(fail) : answer(campaign);
    } catch (error) {
      return fail(error);
    }
  };
}

function silentScript(status: number, caching: string): Response {
  return new Response("", {
    status,
    headers: {
      ...publicHeaders,
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": caching,
    },
  });
}
