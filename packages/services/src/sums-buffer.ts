import type { Context } from "./context";

/** Milliseconds between two writes. */
const flushPause = 1000;

type Options<Sum> = {
  /** What is counted together. */
  keyOf: (sum: Sum) => string;
  /** Adds `more` to `known`. */
  merge: (known: Sum, more: Sum) => void;
  /** Adds the sums to what the database has, in one statement. */
  write: (sums: Sum[]) => Promise<void>;
  /** Different sums kept while the database is gone; what would need more is dropped. */
  maxSums: number;
  /** Names the work in reports. */
  name: string;
};

/** Counts in memory and writes the sums every second: a flood of what is counted costs no more than a drop. */
export class SumsBuffer<Sum> {
  private sums = new Map<string, Sum>();
  private flushing: Promise<void> | null = null;
  private failing = false;
  private readonly timer = setInterval(() => void this.flush(), flushPause).unref();

  constructor(
    private readonly ctx: Context,
    private readonly options: Options<Sum>,
  ) {}

  add(sum: Sum): void {
    const { keyOf, merge, maxSums } = this.options;
    const key = keyOf(sum);
    const known = this.sums.get(key);
    if (known) merge(known, sum);
    else if (this.sums.size < maxSums) this.sums.set(key, sum);
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
      await this.options.write([...sums.values()]);
      this.failing = false;
    } catch (error) {
      for (const sum of sums.values()) this.add(sum);
      if (!this.failing) this.ctx.report(error, this.options.name);
      this.failing = true;
    }
  }
}
