import type { Config } from "./config";
import type { Told } from "./event-log";
import { fetchFeed, parse } from "./fetch-feed";

/** Asks for the feed once, for a browser or a network that has no live streams. Never rejects. */
export async function poll(
  config: Config,
  last: () => string,
  tell: (event: Told) => void,
): Promise<void> {
  try {
    const text = await fetchFeed(config);
    const { cursor = last() } = await parse<{ cursor?: string }>(text);
    tell([last(), cursor, "feed", text]);
  } catch {
    // There will be a next time.
  }
}
