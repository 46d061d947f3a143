import { getCampaign, pixelLastSeenAt } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { readSettings } from "../conversions/show-rules";

const days = 14;
const day = 24 * 3_600_000;

/** One day, UTC, as `YYYY-MM-DD`. */
export type DayFigures = { day: string; impressions: number; clicks: number; conversions: number };

/**
 * The three steps to a first popup, and what happened on the last 14 days, today included. Renewals
 * count where visitors see them.
 */
export async function getOverview(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const today = Math.floor(ctx.now().getTime() / day) * day;
  const since = new Date(today - (days - 1) * day);
  // A demo shop sells in test mode only; elsewhere a test is no sale.
  const mode = campaign.isDemo ? "test" : "live";
  const sources = await ctx.db.source.findMany({
    where: { campaignId: campaign.id },
    select: { id: true, settings: true },
  });
  const withRenewals = sources
    .filter(({ settings }) => readSettings(settings).rules.renewals)
    .map(({ id }) => id);
  const [interactions, conversions, enabled] = await Promise.all([
    ctx.db.interactionCount.findMany({
      where: {
        campaignId: campaign.id,
        hour: { gte: since },
        kind: { in: ["impression", "click"] },
      },
      select: { hour: true, kind: true, count: true },
    }),
    ctx.db.$queryRaw<{ day: Date; count: number }[]>`
      SELECT date_trunc('day', occurred_at, 'UTC') AS day, count(*)::int AS count FROM conversions
      WHERE campaign_id = ${campaign.id} AND occurred_at >= ${since}
        AND retracted_at IS NULL AND hidden_at IS NULL AND mode = ${mode}
        AND (NOT renewal OR source_id = ANY(${withRenewals}))
      GROUP BY 1`,
    ctx.db.notification.count({ where: { campaignId: campaign.id, enabled: true } }),
  ]);
  const figures = new Map<string, DayFigures>();
  for (let time = since.getTime(); time <= today; time += day) {
    const key = dayKey(new Date(time));
    figures.set(key, { day: key, impressions: 0, clicks: 0, conversions: 0 });
  }
  for (const { hour, kind, count } of interactions) {
    const entry = figures.get(dayKey(hour));
    if (entry) entry[kind === "click" ? "clicks" : "impressions"] += count;
  }
  for (const row of conversions) {
    const entry = figures.get(dayKey(row.day));
    if (entry) entry.conversions += row.count;
  }
  return {
    pixelSeen: pixelLastSeenAt(campaign) !== null,
    notificationEnabled: enabled > 0,
    byDay: [...figures.values()],
  };
}

function dayKey(time: Date): string {
  return time.toISOString().slice(0, 10);
}
