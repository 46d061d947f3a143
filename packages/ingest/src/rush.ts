/** Milliseconds over which arrivals are counted, and how many of them are a rush: 500 a second. */
const span = 100;
const manyArrivals = 50;

/** Milliseconds between two turns during a rush: what was stored is understood slowly, and not never. */
const restBetween = 200;
const lookEvery = 10;

/**
 * A rush of arrivals goes before the work that they bring: senders wait for their answers, and take
 * away what is not answered in time; what is stored can wait. Without a rush it costs nothing.
 */
export class Rush {
  private spanStart = Number.NEGATIVE_INFINITY;
  private arrivals = 0;
  private before = 0;
  private lastTurn = Number.NEGATIVE_INFINITY;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Says that something arrived. */
  note(): void {
    this.advance();
    this.arrivals += 1;
  }

  /** Undefined when the work may go on at once; else resolves when it may. */
  turn(): Promise<void> | undefined {
    return this.isOn() ? this.wait() : undefined;
  }

  private async wait(): Promise<void> {
    while (this.isOn()) {
      if (this.now() - this.lastTurn >= restBetween) break;
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
    this.lastTurn = this.now();
  }

  private isOn(): boolean {
    this.advance();
    return Math.max(this.arrivals, this.before) >= manyArrivals;
  }

  /** Begins a new span when the last one is over. */
  private advance(): void {
    const since = this.now() - this.spanStart;
    if (since < span) return;
    this.before = since < 2 * span ? this.arrivals : 0;
    this.arrivals = 0;
    this.spanStart = this.now();
  }
}
