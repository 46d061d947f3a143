import { createHmac, randomBytes } from "node:crypto";
import { AppError } from "@growflyer/contracts/errors";
import { LRUCache } from "lru-cache";
import { networkOf } from "./network-of";

/** Milliseconds. */
const window = 60_000;
const perAddress = 20;
/** However many addresses they come from. */
const perCampaign = 300;
/** Windows that are remembered; those of the least active go first. */
const maxWindows = 20_000;

type Window = { count: number; until: number };

/**
 * How many sales the pages of a campaign may report a minute, from one address and in all.
 * Addresses are kept in memory alone, and hashed with a key that goes with the process.
 */
export class TrackLimit {
  private readonly key = randomBytes(32);
  private readonly addresses = new LRUCache<string, Window>({ max: maxWindows });
  private readonly campaigns = new LRUCache<string, Window>({ max: maxWindows });

  constructor(private readonly now: () => Date) {}

  /** Counts one report. Throws `rate_limited` for one too many. */
  check(campaignId: string, address: string): void {
    const hash = createHmac("sha256", this.key)
      .update(`${campaignId} ${networkOf(address)}`)
      .digest("base64");
    // One address that reports too much must not use up what the others may.
    this.count(this.addresses, hash, perAddress);
    this.count(this.campaigns, campaignId, perCampaign);
  }

  private count(windows: LRUCache<string, Window>, key: string, max: number): void {
    const now = this.now().getTime();
    const known = windows.get(key);
    const current = known && now < known.until ? known : { count: 0, until: now + window };
    if (current.count >= max) {
      throw new AppError("rate_limited", "Too many sales were reported. Try again in a minute");
    }
    current.count++;
    windows.set(key, current);
  }
}
