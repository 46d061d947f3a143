import { PixelKey } from "@growflyer/contracts/campaign";
import { AppError } from "@growflyer/contracts/errors";
import { type Mode, modes } from "@growflyer/contracts/feed";
import type { Context } from "@growflyer/services/context";
import { loadFeed } from "@growflyer/services/feeds/load";
import { LRUCache } from "lru-cache";
import { FeedSlot } from "./feed-slot";
import type { LiveHubs } from "./live-hubs";
import { type PreparedFeed, prepareFeed } from "./prepared-feed";

/** In each mode. */
const maxFeeds = 5000;
const maxRefusals = 10_000;
/** First loads at once; more than this is an attack, or an outage. */
const maxFirstLoads = 1000;
/** A key that is not known now may be a campaign's in a moment. */
const unknownFor = 5000;
const unavailableFor = 1000;
const reportPause = 10_000;

/**
 * The feeds that pages have lately asked for, prepared once per change.
 * Each cached feed holds its hub, so that its cursor stays good.
 */
export class FeedCache {
  /** By pixel key, and only of campaigns that exist: made-up keys push nothing out. */
  private readonly slots = { live: this.createSlots("live"), test: this.createSlots("test") };
  /** Loading for the first time, so that nobody can say yet which campaign's they are. */
  private readonly first = new Map<string, FeedSlot>();
  private readonly byCampaign = new Map<string, FeedSlot>();
  private readonly refusals = new LRUCache<string, { until: number; unknown: boolean }>({
    max: maxRefusals,
  });
  private quietUntil = 0;

  constructor(
    private readonly ctx: Context,
    private readonly hubs: LiveHubs,
  ) {}

  /**
   * The feed of a pixel key, or null when no campaign has it; without waiting when it is in memory.
   * Throws `unavailable` when the database is gone and the feed was never loaded.
   */
  get(pixelKey: string, mode: Mode): PreparedFeed | null | Promise<PreparedFeed | null> {
    const slot = this.slots[mode].get(pixelKey) ?? this.firstSlot(pixelKey, mode);
    return slot?.get() ?? null;
  }

  /** The campaign's feeds have changed: that of one mode, or both. */
  invalidate(campaignId: string, mode?: Mode): void {
    for (const each of mode ? [mode] : modes) {
      this.byCampaign.get(keyOf(campaignId, each))?.invalidate();
    }
    for (const slot of this.first.values()) slot.invalidate();
  }

  /** Somebody speaks of this pixel key: it is not unknown any more. */
  welcome(pixelKey: string): void {
    for (const mode of modes) this.refusals.delete(keyOf(pixelKey, mode));
  }

  private createSlots(mode: Mode) {
    return new LRUCache<string, FeedSlot>({
      max: maxFeeds,
      dispose: (slot) => this.forget(slot, mode),
    });
  }

  private firstSlot(pixelKey: string, mode: Mode): FeedSlot | null {
    if (!PixelKey.safeParse(pixelKey).success) return null;
    const key = keyOf(pixelKey, mode);
    const refusal = this.refusals.get(key);
    if (refusal && this.now() < refusal.until) {
      if (refusal.unknown) return null;
      throw unavailable();
    }
    const loading = this.first.get(key);
    if (loading) return loading;
    if (this.first.size >= maxFirstLoads) throw unavailable();
    const slot: FeedSlot = new FeedSlot({
      now: () => this.now(),
      load: (isCurrent) => this.load(slot, pixelKey, mode, isCurrent),
      onError: (error) => this.fail(key, error),
    });
    this.first.set(key, slot);
    return slot;
  }

  private async load(slot: FeedSlot, pixelKey: string, mode: Mode, isCurrent: () => boolean) {
    const { hubs } = this;
    const known = slot.campaignId;
    if (known) await hubs.settle(known, mode);
    // Read before the feed: what happens in between comes twice rather than never.
    const position = hubs.ids.last();
    const cursor = known ? hubs.open(known, mode).cursor() : hubs.ids.id(position);
    const loaded = await loadFeed(this.ctx, pixelKey, mode);
    if (!loaded) {
      this.remove(pixelKey, mode);
      return null;
    }
    // A change that came before the hub was open is in no hub: pages with this cursor fetch again.
    const since = known || isCurrent() ? position : hubs.ids.next();
    this.keep(slot, pixelKey, mode, loaded.campaignId, since);
    return prepareFeed(loaded, cursor);
  }

  private keep(slot: FeedSlot, pixelKey: string, mode: Mode, campaignId: string, since: number) {
    const isNew = this.first.delete(keyOf(pixelKey, mode));
    if (!isNew && this.slots[mode].peek(pixelKey) !== slot) return;
    slot.campaignId = campaignId;
    this.hubs.open(campaignId, mode, since);
    this.hubs.hold(campaignId, mode, true);
    this.byCampaign.set(keyOf(campaignId, mode), slot);
    if (isNew) this.slots[mode].set(pixelKey, slot);
  }

  private remove(pixelKey: string, mode: Mode): void {
    const key = keyOf(pixelKey, mode);
    this.refusals.set(key, { until: this.now() + unknownFor, unknown: true });
    this.first.delete(key);
    this.slots[mode].delete(pixelKey);
  }

  private forget(slot: FeedSlot, mode: Mode): void {
    const { campaignId } = slot;
    if (!campaignId) return;
    this.byCampaign.delete(keyOf(campaignId, mode));
    this.hubs.hold(campaignId, mode, false);
  }

  private fail(key: string, error: unknown): void {
    if (this.first.delete(key)) {
      this.refusals.set(key, { until: this.now() + unavailableFor, unknown: false });
    }
    if (this.now() < this.quietUntil) return;
    this.quietUntil = this.now() + reportPause;
    this.ctx.report(error, "delivery: loading a feed");
  }

  private now(): number {
    return this.ctx.now().getTime();
  }
}

function unavailable(): AppError {
  return new AppError("unavailable", "The feed is not available at the moment");
}

function keyOf(id: string, mode: Mode): string {
  return `${id}:${mode}`;
}
