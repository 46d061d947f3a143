import type { InteractionKind } from "@growflyer/contracts/interaction";
import type { Context } from "@growflyer/services/context";
import {
  addInteractionCounts,
  type InteractionSum,
} from "@growflyer/services/interactions/add-counts";
import { SumsBuffer } from "@growflyer/services/sums-buffer";

const hour = 3_600_000;

/** Counts interactions in memory and writes the sums in one statement every second. */
export class InteractionCounter {
  private readonly buffer: SumsBuffer<InteractionSum>;

  constructor(private readonly ctx: Context) {
    this.buffer = new SumsBuffer(ctx, {
      keyOf: (sum) => `${sum.notificationId} ${sum.hour.getTime()} ${sum.kind}`,
      merge: (known, more) => {
        known.count += more.count;
      },
      write: (sums) => addInteractionCounts(ctx, sums),
      maxSums: 50_000,
      name: "delivery: writing interaction counts",
    });
  }

  add(campaignId: string, notificationId: string, kind: InteractionKind, count = 1): void {
    const start = Math.floor(this.ctx.now().getTime() / hour) * hour;
    this.buffer.add({ campaignId, notificationId, kind, hour: new Date(start), count });
  }

  /** Writes what was counted until now. */
  flush(): Promise<void> {
    return this.buffer.flush();
  }

  /** Writes the rest. */
  close(): Promise<void> {
    return this.buffer.close();
  }
}
