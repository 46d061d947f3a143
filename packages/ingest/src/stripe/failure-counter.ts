import type { Context } from "@growflyer/services/context";
import {
  addSignatureFailures,
  type SignatureCause,
  type SignatureFailureSum,
} from "@growflyer/services/signature-failures/add";

const flushPause = 1000;
const hour = 3_600_000;
/** Different sums kept while the database is gone; what would need more is dropped. */
const maxSums = 10_000;

/** Counts refused requests in memory, and writes the sums in one statement a second: a flood of them costs no more. */
export class FailureCounter {
  private sums = new Map<string, SignatureFailureSum>();
  private flushing: Promise<void> | null = null;
  private failing = false;
  private readonly timer = setInterval(() => void this.flush(), flushPause).unref();

  constructor(private readonly ctx: Context) {}

  add(source: { id: string; campaignId: string }, cause: SignatureCause): void {
    const lastAt = this.ctx.now();
    const start = new Date(Math.floor(lastAt.getTime() / hour) * hour);
    const { id: sourceId, campaignId } = source;
    this.put({ sourceId, campaignId, hour: start, cause, count: 1, lastAt });
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
      await addSignatureFailures(this.ctx, [...sums.values()]);
      this.failing = false;
    } catch (error) {
      for (const sum of sums.values()) this.put(sum);
      if (!this.failing) this.ctx.report(error, "webhook: writing signature failures");
      this.failing = true;
    }
  }

  private put(sum: SignatureFailureSum): void {
    const key = `${sum.sourceId} ${sum.hour.getTime()} ${sum.cause}`;
    const known = this.sums.get(key);
    if (!known) {
      if (this.sums.size < maxSums) this.sums.set(key, sum);
      return;
    }
    known.count += sum.count;
    if (sum.lastAt > known.lastAt) known.lastAt = sum.lastAt;
  }
}
