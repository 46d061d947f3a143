import type { InteractionKind } from "@growflyer/contracts/interaction";
import type { Context } from "@growflyer/services/context";
import {
  addInteractionCounts,
  type InteractionSum,
} from "@growflyer/services/interactions/add-counts";

const flushPause = 1000;
const hour = 3_600_000;
/** Different sums kept while the database is gone; what would need more is dropped. */
const maxSums = 50_000;

/** Counts interactions in memory and writes the sums in one statement every second. */
export class InteractionCounter {
  private sums = new Map<string, InteractionSum>();
  private flushing: Promise<void> | null = null;
  private failing = false;
  private readonly timer = setInterval(() => void this.flush(), flushPause).unref();

  constructor(private readonly ctx: Context) {}

  add(campaignId: string, notificationId: string, kind: InteractionKind, count = 1): void {
    const start = Math.floor(this.ctx.now().getTime() / hour) * hour;
    this.put({ campaignId, notificationId, kind, hour: new Date(start), count });
  }

  /** Writes what was counted until now. When that fails it is kept for the next time. */
  flush(): Promise<void> {
    this.flushing ??= this.write().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  /** Writes the rest. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flushing;
    await this.flush();
  }

  private async write(): Promise<void> {
    if (this.sums.size === 0) return;
    const { sums } = this;
    this.sums = new Map();
    try {
      await addInteractionCounts(this.ctx, [...sums.values()]);
      this.failing = false;
    } catch (error) {
      for (const sum of sums.values()) this.put(sum);
      if (!this.failing) this.ctx.report(error, "delivery: writing interaction counts");
      this.failing = true;
    }
  }

  private put(sum: InteractionSum): void {
    const key = `${sum.notificationId} ${sum.hour.getTime()} ${sum.kind}`;
    const known = this.sums.get(key);
    if (known) known.count += sum.count;
    else if (this.sums.size < maxSums) this.sums.set(key, sum);
  }
}
