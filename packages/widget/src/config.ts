import type { Feed, Mode } from "@growflyer/contracts/feed";

/** What the loader hands to the runtime. */
export type Config = {
  /** The campaign's address without an extension: `https://host/p/px_…`. */
  base: string;
  key: string;
  mode: Mode;
  feed: Feed;
};

export type Start = (config: Config) => void;
