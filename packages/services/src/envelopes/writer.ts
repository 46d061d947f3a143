import { AppError } from "@growflyer/contracts/errors";
import type { Context } from "../context";
import { type EnvelopeOutcome, type IncomingEnvelope, insertEnvelopes } from "./store";

/** What one statement carries at most, unless a single envelope is longer. */
const maxRows = 100;
const maxBytes = 4 * 1024 * 1024;

/** Statements at a time: while the database works on one, the next is filled. */
const maxLanes = 2;

/** Bytes that may wait for a slow database; who comes then is told to come again. */
const maxWaiting = 64 * 1024 * 1024;

export type EnvelopeWriterOptions = {
  /** Milliseconds after which a statement without an answer no longer holds up the next one. */
  patience?: number;
};

type Waiting = {
  envelope: IncomingEnvelope;
  since: number;
  settle(outcome: EnvelopeOutcome): void;
  fail(error: unknown): void;
};

/**
 * Group commit: envelopes that come while others are being written go together into the next
 * statement. Each is answered for itself, and only when it is durable.
 */
export class EnvelopeWriter {
  private waiting: Waiting[] = [];
  private bytes = 0;
  private lanes = 0;
  private readonly running = new Set<Promise<void>>();
  private readonly patience: number;

  constructor(
    private readonly ctx: Context,
    { patience = 5000 }: EnvelopeWriterOptions = {},
  ) {
    this.patience = patience;
  }

  /** Like `storeEnvelope`. Rejects with `unavailable` when too much is waiting already. */
  write(envelope: IncomingEnvelope): Promise<EnvelopeOutcome> {
    const size = envelope.payload.length;
    if (this.bytes + size > maxWaiting) {
      return Promise.reject(
        new AppError("unavailable", "Too many events are waiting. Send it again"),
      );
    }
    this.bytes += size;
    const outcome = new Promise<EnvelopeOutcome>((settle, fail) => {
      this.waiting.push({ envelope, since: performance.now(), settle, fail });
    });
    if (this.lanes < maxLanes) this.open();
    return outcome;
  }

  /** Resolves when all that was handed in is answered for. */
  async close(): Promise<void> {
    await Promise.all(this.running);
  }

  private open(): void {
    this.lanes += 1;
    const lane = this.work().finally(() => this.running.delete(lane));
    this.running.add(lane);
  }

  private async work(): Promise<void> {
    // Those that are read from their connections in the same turn go into the same statement.
    await new Promise(setImmediate);
    for (let batch = this.take(); batch.length > 0; batch = this.take()) {
      await within(this.patience, this.store(batch), () => {
        for (const { fail } of batch) fail(new Error("The database is too slow"));
      });
    }
    // In the same turn in which it found nothing: whoever comes now opens another.
    this.lanes -= 1;
  }

  private take(): Waiting[] {
    const batch: Waiting[] = [];
    let bytes = 0;
    let next = 0;
    for (const one of this.waiting) {
      const size = one.envelope.payload.length;
      if (batch.length > 0 && (batch.length === maxRows || bytes + size > maxBytes)) break;
      next += 1;
      this.bytes -= size;
      // Whoever waited this long has been told to send it again.
      if (performance.now() - one.since > this.patience) one.fail(new Error("Waited too long"));
      else {
        batch.push(one);
        bytes += size;
      }
    }
    this.waiting = this.waiting.slice(next);
    return batch;
  }

  /** Never rejects. What fails together is tried again one by one: one bad row harms no other. */
  private async store(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await insertEnvelopes(
        this.ctx,
        batch.map(({ envelope }) => envelope),
      );
      for (const [index, { settle }] of batch.entries()) settle(outcomes[index] ?? "duplicate");
    } catch (error) {
      const [only, ...others] = batch;
      if (others.length === 0) only?.fail(error);
      else await Promise.all(batch.map((one) => this.store([one])));
    }
  }
}

/** Resolves with `work`, or calls `late` after so many milliseconds and lets it go on alone. */
async function within(milliseconds: number, work: Promise<void>, late: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      late();
      resolve();
    }, milliseconds);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
