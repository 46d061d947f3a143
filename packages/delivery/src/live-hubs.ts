import { randomBytes } from "node:crypto";
import { type Mode, modes } from "@growflyer/contracts/feed";
import type { Change } from "@growflyer/services/bus";
import type { Context } from "@growflyer/services/context";
import { getShowableConversion } from "@growflyer/services/conversions/get-showable";
import { type ChangeQueue, config, createChangeQueue, type Item } from "./change-queue";
import { heartbeat } from "./event-text";
import { createEventIds, LiveHub } from "./live-hub";

/** Between the 15 and 25 s after which the stricter proxies close an idle stream. */
const heartbeatPause = 20_000;

type Entry = { hub: LiveHub; queue: ChangeQueue /** By a cached feed. */; held: boolean };

/**
 * The hubs of all campaigns that have an open page or a cached feed; others need none, because
 * whoever comes later gets a feed that contains what happened.
 */
export class LiveHubs {
  readonly ids = createEventIds(randomBytes(6).toString("hex"));
  private readonly entries = new Map<string, Entry>();
  private readonly timer = setInterval(() => this.beat(), heartbeatPause).unref();

  /**
   * `beforeConfig` is called before the pages of a campaign are told to fetch the feed again:
   * the next one must be new.
   */
  constructor(
    private readonly ctx: Context,
    private readonly beforeConfig: (campaignId: string) => void,
  ) {}

  /** The hub, opened when there is none; `since` as in LiveHub. Hold it, or join it at once. */
  open(campaignId: string, mode: Mode, since = this.ids.last()): LiveHub {
    const key = keyOf(campaignId, mode);
    const known = this.entries.get(key);
    if (known) return known.hub;
    const hub = new LiveHub(this.ids, since);
    const queue = createChangeQueue({
      work: (item) => this.tell(hub, campaignId, item),
      onError: (error) => this.ctx.report(error, "delivery: reading a changed conversion"),
    });
    this.entries.set(key, { hub, queue, held: false });
    return hub;
  }

  /** Resolves once the changes that were announced have become events, or soon in any case. */
  async settle(campaignId: string, mode: Mode): Promise<void> {
    await this.entries.get(keyOf(campaignId, mode))?.queue.settle();
  }

  /** Keeps the hub while a feed is cached whose cursor speaks of it. */
  hold(campaignId: string, mode: Mode, held: boolean): void {
    const entry = this.entries.get(keyOf(campaignId, mode));
    if (!entry) return;
    entry.held = held;
    this.release(campaignId, mode);
  }

  /** Closes the hub if nobody needs it any more; to be called when a page has left. */
  release(campaignId: string, mode: Mode): void {
    const entry = this.entries.get(keyOf(campaignId, mode));
    if (!entry || entry.held || entry.hub.clients.size > 0) return;
    entry.queue.close();
    this.entries.delete(keyOf(campaignId, mode));
  }

  announce(change: Change): void {
    if (change.about === "conversion") {
      // Nobody may see it yet, or it is no news to a page that is open.
      if (change.heldUntil || change.quiet) return;
      this.entries.get(keyOf(change.campaignId, change.mode))?.queue.push(change.conversionId);
    } else if (change.about === "config") {
      for (const mode of modes)
        this.entries.get(keyOf(change.campaignId, mode))?.queue.push(config);
    }
  }

  /** Ends all streams. */
  close(): void {
    clearInterval(this.timer);
    for (const { hub, queue } of [...this.entries.values()]) {
      queue.close();
      for (const client of [...hub.clients]) client.end();
    }
    this.entries.clear();
  }

  private async tell(hub: LiveHub, campaignId: string, item: Item): Promise<void> {
    if (item === config) {
      this.beforeConfig(campaignId);
      hub.emit({ type: "config", data: {} });
      return;
    }
    const data = await getShowableConversion(this.ctx, campaignId, item);
    hub.emit(data ? { type: "conversion", data } : { type: "retract", data: { id: item } });
  }

  private beat(): void {
    for (const { hub } of this.entries.values()) hub.broadcast(heartbeat);
  }
}

function keyOf(campaignId: string, mode: Mode): string {
  return `${campaignId}:${mode}`;
}
