import { AppError } from "@growflyer/contracts/errors";
import type { PreparedFeed } from "./prepared-feed";

/** Reloaded this often without a change: conversions grow too old, and campaigns fall idle. */
const maxAge = 5 * 60_000;
/** The pause after a failed load. */
const retryPause = 1000;
/** How long a request waits for a load that hangs. */
const patience = 3000;

export type SlotOptions = {
  /**
   * Resolves to null when there is no such campaign.
   * `isCurrent` tells, during the load, whether something has changed since it began.
   */
  load: (isCurrent: () => boolean) => Promise<PreparedFeed | null>;
  now: () => number;
  onError: (error: unknown) => void;
};

/**
 * The place of one feed in the cache: loads it when it is asked for and not current,
 * one load at a time, and falls back on the last one when the database does not answer.
 */
export class FeedSlot {
  /** Known once it has been loaded. */
  prepared: PreparedFeed | null = null;
  /** Known a little earlier. */
  campaignId: string | null = null;
  /** There is no such campaign (any more). */
  gone = false;
  private changes = 0;
  /** How many changes `prepared` contains for certain. */
  private contained = -1;
  private loading: Promise<void> | null = null;
  private waiting: Promise<void> | null = null;
  private retryAt = 0;
  private refreshAt = 0;

  constructor(private readonly options: SlotOptions) {}

  /** Something has changed: whoever asks from now on gets a feed that contains it. */
  invalidate(): void {
    this.changes++;
    this.retryAt = 0;
  }

  /** Without waiting when there is a current one. Throws `unavailable` when there is none at all. */
  get(): PreparedFeed | null | Promise<PreparedFeed | null> {
    if (this.prepared === null || this.contained !== this.changes) return this.current();
    if (this.options.now() >= Math.max(this.refreshAt, this.retryAt)) this.startLoading();
    return this.prepared;
  }

  private async current(): Promise<PreparedFeed | null> {
    const wanted = this.changes;
    while (this.contained < wanted && !this.gone) {
      if (this.options.now() < this.retryAt) break;
      const load = this.startLoading();
      await this.waiting;
      if (this.loading === load) break; // It hangs.
    }
    if (this.prepared || this.gone) return this.prepared;
    throw new AppError("unavailable", "The feed is not available at the moment");
  }

  private startLoading(): Promise<void> {
    if (this.loading) return this.loading;
    const load = this.load();
    this.loading = load;
    let timer: NodeJS.Timeout;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience).unref();
    });
    this.waiting = Promise.race([load, late]).finally(() => clearTimeout(timer));
    return load;
  }

  private async load(): Promise<void> {
    const containing = this.changes;
    try {
      this.prepared = await this.options.load(() => this.changes === containing);
      this.gone = this.prepared === null;
      this.contained = containing;
      this.refreshAt = this.options.now() + maxAge;
    } catch (error) {
      this.options.onError(error);
      this.retryAt = this.options.now() + retryPause;
    } finally {
      this.loading = null;
    }
  }
}
