import { domainMatches } from "@growflyer/contracts/domain";
import { AppError } from "@growflyer/contracts/errors";
import type { Purchase } from "@growflyer/contracts/fact";
import type { Mode } from "@growflyer/contracts/feed";
import type { Tracked } from "@growflyer/contracts/tracked";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { Change } from "../bus";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { Context } from "../context";
import { sourceOfKind } from "../sources/of-kind";
import { recordFact } from "./record";

/** A visitor's clock may be this far ahead of ours, in milliseconds. */
const clockSkew = 5 * 60_000;
/** Older sales are no news, and a page that speaks of them has them from somewhere else. */
const maxAge = 24 * 3_600_000;

/** "known": this order was reported before, and the first report counts. */
export type TrackedOutcome = "recorded" | "known" | "refused";

/**
 * Records a sale that one of the campaign's pages reports, marked as such for ever; stored when it
 * resolves. "refused" while the campaign does not accept reports, or nobody can tell whether it does.
 * Throws `invalid` for a time in the future or more than a day ago. Whether the page is the campaign's
 * is for the caller to know.
 */
export async function recordTracked(
  ctx: Context,
  { campaignId, mode }: { campaignId: string; mode: Mode },
  tracked: Tracked,
): Promise<TrackedOutcome> {
  const now = ctx.now();
  const occurredAt = timeOf(tracked, now);
  const campaign = await ctx.db.campaign.findUnique({
    where: { id: campaignId },
    select: { rules: true, domains: { select: { pattern: true } } },
  });
  const rules = campaign && readCampaignRulesOrReport(ctx, campaign.rules);
  if (!campaign || !rules?.acceptTracked) return "refused";
  const patterns = campaign.domains.map(({ pattern }) => pattern);
  const fact = { ...toFact(tracked, mode, patterns), occurredAt };
  const changes = await ctx.db.$transaction((tx) => record(tx, now, campaignId, fact));
  if (!changes) return "known";
  for (const change of changes) ctx.bus.publish(change);
  ctx.bus.publish({ about: "source", campaignId });
  return "recorded";
}

/** A clock that is a little ahead means now. */
function timeOf({ occurredAt }: Tracked, now: Date): Date {
  const age = now.getTime() - (occurredAt ?? now).getTime();
  if (age < -clockSkew) throw new AppError("invalid", "occurredAt is in the future");
  if (age > maxAge) throw new AppError("invalid", "occurredAt is more than a day ago");
  return age > 0 && occurredAt ? occurredAt : now;
}

/** Null when the order was reported before. */
async function record(
  tx: Tx,
  now: Date,
  campaignId: string,
  fact: Purchase,
): Promise<Change[] | null> {
  const sourceId = await sourceOfKind(tx, campaignId, "page");
  const id = newId("env");
  const { count } = await tx.envelope.createMany({
    data: {
      id,
      sourceId,
      // An envelope's id is unique for both modes, an order's number is not.
      providerEventId: `${fact.mode}:${fact.aliases[0]}`,
      type: "page",
      mode: fact.mode,
      origin: "page",
      state: "processed",
      outcome: "purchase",
      result: "A page has reported this sale",
      receivedAt: now,
      processedAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const envelope = { id, sourceId, campaignId, origin: "page" } as const;
  return (await recordFact(tx, now, envelope, fact)).changes;
}

/** A link to another host is left out, and pictures are: anybody could have sent them. */
function toFact(tracked: Tracked, mode: Mode, patterns: readonly string[]) {
  const { kind, id, name, city, country, product, quantity } = tracked;
  const own = (url: string | null) => {
    const host = url && new URL(url).host;
    return host && patterns.some((pattern) => domainMatches(pattern, host)) ? url : null;
  };
  return {
    kind,
    account: null,
    mode,
    aliases: [id],
    origin: "page" as const,
    name,
    initial: null,
    city,
    country,
    product: product && {
      name: product.name,
      id: null,
      url: own(product.url),
      image: null,
      toldBy: "item" as const,
    },
    quantity,
    amount: null,
    currency: null,
    renewal: false,
  };
}
