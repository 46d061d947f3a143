import { AppError } from "@growflyer/contracts/errors";
import { Collect, maxCollectBytes } from "@growflyer/contracts/interaction";
import type { Context as HonoContext } from "hono";
import { publicHeaders } from "./cors";
import type { FailureCounter } from "./failure-counter";
import type { FeedCache } from "./feed-cache";
import type { InteractionCounter } from "./interaction-counter";
import { readBody } from "./read-body";
import { requestingHost } from "./requesting-host";
import { unknownPixelKey } from "./serve-feed";

/**
 * `POST /:pixelKey/collect`: counts what visitors did with the campaign's enabled notifications, and
 * what failed in the widget itself. What a page of another host reports, or about another notification, is dropped without a word.
 */
export function serveCollect(
  feeds: FeedCache,
  counter: InteractionCounter,
  failureCounter: FailureCounter,
) {
  return async (c: HonoContext): Promise<Response> => {
    const { interactions, failures } = parseCollect(await readBody(c.req.raw, maxCollectBytes));
    const campaign = await feeds.get(c.req.param("pixelKey") ?? "", "live");
    if (!campaign) throw unknownPixelKey();
    const host = requestingHost(c.req.raw);
    if (host !== null && campaign.admits(host)) {
      for (const { n, k } of interactions) {
        if (campaign.notificationIds.has(n)) counter.add(campaign.campaignId, n, k);
      }
      for (const failure of failures) failureCounter.add(campaign.campaignId, failure);
    }
    return new Response(null, { status: 204, headers: publicHeaders });
  };
}

function parseCollect(body: string): Collect {
  try {
    return Collect.parse(JSON.parse(body));
  } catch {
    // What exactly is wrong with it is of no use to a beacon, which never reads the answer.
    throw new AppError("invalid", "The body is no list of interactions and failures");
  }
}
