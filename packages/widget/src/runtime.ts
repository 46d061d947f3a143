import type { Feed, FeedConversion } from "@growflyer/contracts/feed";
import type { Config } from "./config";
import { openLive } from "./live";
import { createPlayer } from "./player";
import { feedUrl, liveUrl } from "./routes";
import { silent } from "./silent";

/** Shows the feed's conversions, and what the live stream adds to them, until the page goes. */
export const start: (config: Config) => void = silent(run);

function run(config: Config): void {
  const { base, mode, feed } = config;
  const player = createPlayer(config);
  if (!feed.live) return;
  // One event after the other: what arrives while the feed is fetched is newer than that feed.
  let turn = Promise.resolve();
  const inTurn =
    <T>(work: (data: T) => void | Promise<void>) =>
    (data: unknown) => {
      turn = turn.then(() => work(data as T)).catch(() => {});
    };
  const close = openLive((after) => liveUrl(base, mode, after), feed.cursor, {
    conversion: inTurn<FeedConversion>(player.receive),
    retract: inTurn<{ id: string }>(({ id }) => player.retract(id)),
    config: inTurn(async () => {
      const fresh = await fetchAgain(feedUrl(base, mode));
      player.reconcile(fresh);
      if (!fresh.live) close();
    }),
  });
}

/** Rejects when there is no feed to be had just now; that of a campaign that is gone is empty. */
async function fetchAgain(
  url: string,
): Promise<Pick<Feed, "notifications" | "conversions" | "live">> {
  const response = await fetch(url, { credentials: "omit", cache: "no-cache" });
  if (response.status === 404) return { notifications: [], conversions: [], live: false };
  if (!response.ok) throw response;
  return response.json();
}
