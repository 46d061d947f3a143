/** An event as it came: by Stripe's webhook, or by our own comparison with Stripe's list. */
export type Arrival = { origin: string; receivedAt: Date };

/** So many events, over so many milliseconds: one look at Stripe's list catches up with a whole outage. */
const enough = { events: 5, time: 30 * 60_000 };

/**
 * Whether webhooks do not seem to arrive although there are events: the newest ones, at least five of
 * them, came by comparison alone, and in more than one look at Stripe's list. `arrivals` are newest first.
 */
export function isUnreached(arrivals: readonly Arrival[]): boolean {
  const end = arrivals.findIndex(({ origin }) => origin !== "reconciliation");
  const compared = end < 0 ? arrivals : arrivals.slice(0, end);
  const newest = compared[0];
  const oldest = compared.at(-1);
  if (!newest || !oldest || compared.length < enough.events) return false;
  return newest.receivedAt.getTime() - oldest.receivedAt.getTime() >= enough.time;
}
