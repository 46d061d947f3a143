import type { WidgetFailure } from "@growflyer/contracts/interaction";

/** How often one failure of the widget was reported by a campaign's pages within about a minute. */
export type FailureSum = WidgetFailure & { campaignId: string; count: number };

const pause = 60_000;
/** A defect fails in few ways. Whoever makes failures up shall not fill the log. */
const maxKindsPerCampaign = 20;
const maxSums = 1000;

/**
 * Counts what fails in the widget, which is no failure of this server, and tells of each sum once a
 * minute. Further kinds of failures within the same minute are left out.
 */
export class FailureCounter {
  private campaigns = new Map<string, Map<string, FailureSum>>();
  private size = 0;
  private readonly timer = setInterval(() => this.flush(), pause).unref();

  constructor(private readonly onFailures: (sum: FailureSum) => void) {}

  add(campaignId: string, { name, at }: WidgetFailure): void {
    const sums = this.campaigns.get(campaignId) ?? new Map<string, FailureSum>();
    const key = `${name} ${at}`;
    const known = sums.get(key);
    if (known) {
      known.count++;
    } else if (sums.size < maxKindsPerCampaign && this.size < maxSums) {
      this.campaigns.set(campaignId, sums.set(key, { campaignId, name, at, count: 1 }));
      this.size++;
    }
  }

  /** Tells of what was counted until now. */
  flush(): void {
    const { campaigns } = this;
    this.campaigns = new Map();
    this.size = 0;
    for (const sums of campaigns.values()) {
      for (const sum of sums.values()) this.onFailures(sum);
    }
  }

  /** Tells of the rest. */
  close(): void {
    clearInterval(this.timer);
    this.flush();
  }
}
