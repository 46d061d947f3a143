import type { InteractionKind } from "@growflyer/contracts/interaction";
import type { Context } from "../context";

export type InteractionSum = {
  campaignId: string;
  notificationId: string;
  /** The hour's start, UTC. */
  hour: Date;
  kind: InteractionKind;
  count: number;
};

/**
 * Adds sums to the counters in one statement, wholly or not at all.
 * Each notification, hour and kind may occur once. Sums of notifications that are gone are dropped.
 */
export async function addInteractionCounts(ctx: Context, sums: InteractionSum[]): Promise<void> {
  if (sums.length === 0) return;
  const column = <K extends keyof InteractionSum>(key: K) => sums.map((sum) => sum[key]);
  await ctx.db.$executeRaw`
    INSERT INTO interaction_counts (notification_id, campaign_id, hour, kind, count)
    SELECT n.id, n.campaign_id, sum.hour, sum.kind, sum.count
    FROM unnest(
      ${column("notificationId")}::text[], ${column("campaignId")}::text[],
      ${column("hour").map((hour) => hour.toISOString())}::timestamptz[],
      ${column("kind")}::text[], ${column("count")}::int[]
    ) AS sum (notification_id, campaign_id, hour, kind, count)
    JOIN notifications n ON n.id = sum.notification_id AND n.campaign_id = sum.campaign_id
    ORDER BY n.id, sum.hour, sum.kind
    ON CONFLICT (notification_id, hour, kind)
    DO UPDATE SET count = interaction_counts.count + EXCLUDED.count`;
  for (const campaignId of new Set(column("campaignId"))) {
    ctx.bus.publish({ about: "figures", campaignId });
  }
}
