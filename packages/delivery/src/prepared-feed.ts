import { domainMatches } from "@growflyer/contracts/domain";
import type { Feed } from "@growflyer/contracts/feed";
import type { LoadedFeed } from "@growflyer/services/feeds/load";
import { publicHeaders } from "./cors";
import { type PreparedBody, prepareBody } from "./prepared-body";

/** One campaign's feed in one mode, ready to be sent. */
export type PreparedFeed = {
  campaignId: string;
  /** Whether pages should hold a live stream open. */
  live: boolean;
  /** The enabled ones. */
  notificationIds: ReadonlySet<string>;
  /** Whether a page on `host` belongs to the campaign. */
  admits(host: string): boolean;
  /** For pages on the campaign's own hosts. */
  full: PreparedBody;
  /** For all others. */
  empty: PreparedBody;
};

const headers = {
  ...publicHeaders,
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-cache",
  vary: "origin, accept-encoding",
};

/** `cursor` is the id of the last live event that `loaded` contains for certain. */
export async function prepareFeed(loaded: LoadedFeed, cursor: string): Promise<PreparedFeed> {
  const { campaignId, notifications, rules, conversions, live } = loaded;
  const full: Feed = {
    version: 1,
    campaign: campaignId,
    notifications,
    rules,
    conversions,
    cursor,
    live,
  };
  // Without a cursor: a page elsewhere shall not even learn that something was sold.
  const empty: Feed = {
    version: 1,
    campaign: campaignId,
    notifications: [],
    conversions: [],
    cursor: "",
    live: false,
  };
  return {
    campaignId,
    live,
    notificationIds: new Set(notifications.map((notification) => notification.id)),
    admits: rememberHosts((host) => loaded.domains.some((domain) => domainMatches(domain, host))),
    full: await prepareBody(JSON.stringify(full), headers),
    empty: await prepareBody(JSON.stringify(empty), headers),
  };
}

const maxRememberedHosts = 200;

function rememberHosts(decide: (host: string) => boolean): (host: string) => boolean {
  const decisions = new Map<string, boolean>();
  return (host) => {
    const known = decisions.get(host);
    if (known !== undefined) return known;
    const decision = decide(host);
    if (decisions.size < maxRememberedHosts) decisions.set(host, decision);
    return decision;
  };
}
