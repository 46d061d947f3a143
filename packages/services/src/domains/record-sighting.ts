import { domainMatches } from "@growflyer/contracts/domain";
import type { Context } from "../context";

/** Anybody can claim to be a page on any host; only so many claims are worth keeping. */
const maxUnknownDomains = 20;

/** Notes that a page on `host` has loaded the campaign's pixel, and tells the dashboard. */
export async function recordSighting(
  ctx: Context,
  sighting: { campaignId: string; host: string; at: Date },
): Promise<void> {
  const { campaignId, host, at } = sighting;
  const domains = await ctx.db.domain.findMany({ where: { campaignId } });
  const matching = domains.filter((domain) => domainMatches(domain.pattern, host));
  if (matching.length > 0) {
    await ctx.db.domain.updateMany({
      where: { campaignId, id: { in: matching.map((domain) => domain.id) } },
      data: { lastSeenAt: at },
    });
  } else {
    await recordUnknown(ctx, sighting);
  }
  ctx.bus.publish({ about: "pixel", campaignId });
}

async function recordUnknown(
  ctx: Context,
  { campaignId, host, at }: { campaignId: string; host: string; at: Date },
) {
  const known = await ctx.db.unknownDomain.findMany({
    where: { campaignId },
    orderBy: { lastSeenAt: "desc" },
    select: { host: true },
  });
  const superfluous = known.slice(maxUnknownDomains - 1).filter((domain) => domain.host !== host);
  await ctx.db.$transaction([
    ctx.db.unknownDomain.deleteMany({
      where: { campaignId, host: { in: superfluous.map((domain) => domain.host) } },
    }),
    ctx.db.unknownDomain.upsert({
      where: { campaignId_host: { campaignId, host } },
      create: { campaignId, host, lastSeenAt: at },
      update: { lastSeenAt: at },
    }),
  ]);
}
