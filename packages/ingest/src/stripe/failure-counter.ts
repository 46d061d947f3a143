import type { Context } from "@growflyer/services/context";
import {
  addSignatureFailures,
  type SignatureCause,
  type SignatureFailureSum,
} from "@growflyer/services/signature-failures/add";
import { SumsBuffer } from "@growflyer/services/sums-buffer";

const hour = 3_600_000;

/** Counts refused requests in memory, and writes the sums in one statement a second. */
export class FailureCounter {
  private readonly buffer: SumsBuffer<SignatureFailureSum>;

  constructor(private readonly ctx: Context) {
    this.buffer = new SumsBuffer(ctx, {
      keyOf: (sum) => `${sum.sourceId} ${sum.hour.getTime()} ${sum.cause}`,
      merge: (known, more) => {
        known.count += more.count;
        if (more.lastAt > known.lastAt) known.lastAt = more.lastAt;
      },
      write: (sums) => addSignatureFailures(ctx, sums),
      maxSums: 10_000,
      name: "webhook: writing signature failures",
    });
  }

  add(source: { id: string; campaignId: string }, cause: SignatureCause): void {
    const lastAt = this.ctx.now();
    const start = new Date(Math.floor(lastAt.getTime() / hour) * hour);
    const { id: sourceId, campaignId } = source;
    this.buffer.add({ sourceId, campaignId, hour: start, cause, count: 1, lastAt });
  }

  /** Writes the rest. */
  close(): Promise<void> {
    return this.buffer.close();
  }
}
