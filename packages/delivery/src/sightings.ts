import { canonicalDomain } from "@growflyer/contracts/domain";
import type { Context } from "@growflyer/services/context";
import { recordSighting } from "@growflyer/services/domains/record-sighting";
import { LRUCache } from "lru-cache";

/** A host is written down this often at most. */
const pause = 60_000;
/** A failed write is not tried more often than this, lest an outage become a flood. */
const retryPause = 1000;
const maxCampaigns = 5000;
const maxOwnHosts = 200;
/** Anybody can claim to be any host: this many foreign ones are written per campaign and pause. */
const maxForeignHosts = 20;

type Seen = {
  /** When each host may be written again. */
  own: Map<string, number>;
  foreign: Map<string, number>;
};

/** Notes on which hosts a campaign's pixel is seen: the first time at once, then once in a while. */
export class Sightings {
  private readonly seen = new LRUCache<string, Seen>({ max: maxCampaigns });
  private readonly writing = new Set<Promise<void>>();

  constructor(private readonly ctx: Context) {}

  /** Never throws, never waits. */
  note(campaignId: string, host: string, isOwn: boolean): void {
    const at = this.ctx.now();
    const seen = this.seen.get(campaignId) ?? this.begin(campaignId);
    const hosts = isOwn ? seen.own : seen.foreign;
    const until = hosts.get(host);
    if (until !== undefined && at.getTime() < until) return;
    if (until === undefined && !makeRoom(hosts, isOwn, at.getTime())) return;
    hosts.set(host, at.getTime() + pause);
    // What could not be added as a domain is no news to anybody.
    if (!isOwn && canonicalDomain(host) !== host) return;
    const writing = recordSighting(this.ctx, { campaignId, host, at })
      .catch((error) => {
        hosts.set(host, at.getTime() + retryPause);
        this.ctx.report(error, "delivery: recording a sighting");
      })
      .finally(() => this.writing.delete(writing));
    this.writing.add(writing);
  }

  /** The campaign's domains may have changed: the next page of each host is news again. */
  forget(campaignId: string): void {
    this.seen.delete(campaignId);
  }

  /** Resolves when all that was noted is written, or has failed. */
  async settle(): Promise<void> {
    await Promise.all(this.writing);
  }

  private begin(campaignId: string): Seen {
    const seen: Seen = { own: new Map(), foreign: new Map() };
    this.seen.set(campaignId, seen);
    return seen;
  }
}

/** Forgets what is past when there are too many; false when there still are. */
function makeRoom(hosts: Map<string, number>, isOwn: boolean, now: number): boolean {
  const max = isOwn ? maxOwnHosts : maxForeignHosts;
  if (hosts.size < max) return true;
  for (const [host, until] of hosts) if (until <= now) hosts.delete(host);
  return hosts.size < max;
}
