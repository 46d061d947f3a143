import type { FactOrigin } from "@growflyer/contracts/fact";
import type { Mode } from "@growflyer/contracts/feed";
import { RecentSales } from "@growflyer/contracts/notification";
import { variablesOf } from "@growflyer/contracts/template";
import type { Tx } from "@growflyer/db/client";
import type { MergedFacts } from "./merge-facts";

/** A purchase that has just become known, and where it came from. */
export type Newcomer = {
  campaignId: string;
  sourceId: string;
  mode: Mode;
  /** Milliseconds for which it may wait at most. */
  holdFor: number;
  /** Whether the provider can be asked for what was sold. */
  canAsk: boolean;
  merged: MergedFacts;
};

/** The last purchases that a source's history is judged by. */
const remembered = 20;

/** Which event of a purchase tells the most. One that tells less may be waiting for one that tells more. */
const richness: Record<FactOrigin, number> = {
  line_items: 0,
  payment_intent: 0,
  charge: 0,
  invoice: 1,
  order: 2,
  checkout_session: 3,
  page: 3,
  manual: 4,
};

/**
 * Until when a purchase waits for richer events before visitors see it; null when it does not wait:
 * everything is known of it, or all that the enabled notifications show, or this source's last
 * purchases say that nothing richer follows.
 */
export async function holdUntil(tx: Tx, now: Date, newcomer: Newcomer): Promise<Date | null> {
  const { merged, holdFor } = newcomer;
  if (holdFor === 0 || merged.retractedAt !== null) return null;
  if (isComplete(newcomer) || (await showsAllItNeeds(tx, newcomer))) return null;
  if (!isRichest(merged) && !(await mayGrowRicher(tx, now, newcomer))) return null;
  return new Date(now.getTime() + holdFor);
}

/**
 * Whether all that can be known of a purchase is known: nothing richer follows a checkout, an order or
 * what somebody entered, once its items are named or nobody can be asked for them.
 */
function isComplete({ merged, canAsk }: Newcomer): boolean {
  return isRichest(merged) && (merged.productName !== null || !canAsk);
}

function isRichest({ origin }: MergedFacts): boolean {
  return origin !== null && richness[origin] >= richness.order;
}

/** Nothing is shown without a notification, so that there is nothing to wait for either. */
async function showsAllItNeeds(tx: Tx, { campaignId, merged }: Newcomer): Promise<boolean> {
  const enabled = await tx.notification.findMany({
    where: { campaignId, enabled: true, type: "recent_sales" },
    select: { settings: true },
  });
  // Where the city is not known the message names the country; richer events seldom know more.
  const placed = merged.city !== null || merged.country !== null;
  const known: Record<string, boolean> = {
    name: merged.name !== null,
    city: placed,
    country: placed,
    product: merged.productName !== null,
  };
  return enabled
    .flatMap(({ settings }) => variablesOf(RecentSales.safeParse(settings).data?.message ?? ""))
    .every((variable) => known[variable] ?? true);
}

/** A source without a history may do anything. Purchases that may still grow themselves prove nothing. */
async function mayGrowRicher(tx: Tx, now: Date, newcomer: Newcomer): Promise<boolean> {
  const { sourceId, mode, holdFor, merged } = newcomer;
  const before = await tx.conversion.findMany({
    where: {
      sourceId,
      mode,
      occurredAt: { not: null },
      createdAt: { lt: new Date(now.getTime() - holdFor) },
    },
    orderBy: { createdAt: "desc" },
    take: remembered,
    select: { origin: true },
  });
  if (before.length === 0) return true;
  const rank = (origin: string | null) => richness[(origin ?? "charge") as FactOrigin] ?? 0;
  return before.some(({ origin }) => rank(origin) > rank(merged.origin));
}
