import { Mode } from "@growflyer/contracts/feed";
import type { Change } from "../bus";
import type { Context } from "../context";

type Held = Extract<Change, { about: "conversion" }> & { heldUntil: Date };

/** Milliseconds after the end of the wait: a timer may be early, and then nobody would see it. */
const margin = 10;

/**
 * Announces each conversion that waits for richer facts once its wait is over; also those that began
 * to wait in an earlier process. Returns how to stop.
 */
export function releaseHeld(ctx: Context): () => void {
  const timers = new Map<string, NodeJS.Timeout>();

  function schedule({ heldUntil, ...change }: Held): void {
    clearTimeout(timers.get(change.conversionId));
    const delay = heldUntil.getTime() - ctx.now().getTime() + margin;
    const release = () => {
      timers.delete(change.conversionId);
      ctx.bus.publish(change);
    };
    timers.set(change.conversionId, setTimeout(release, Math.max(delay, 0)).unref());
  }

  const unsubscribe = ctx.bus.subscribe((change) => {
    if (change.about !== "conversion" || !change.heldUntil) return;
    schedule({ ...change, heldUntil: change.heldUntil });
  });
  findHeld(ctx).then(
    (held) => held.forEach(schedule),
    (error) => ctx.report(error, "conversions: looking for those that wait"),
  );
  return () => {
    unsubscribe();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
}

async function findHeld(ctx: Context): Promise<Held[]> {
  const rows = await ctx.db.conversion.findMany({
    where: { heldUntil: { gt: ctx.now() } },
    select: { id: true, campaignId: true, mode: true, heldUntil: true },
  });
  return rows.map((row) => ({
    about: "conversion",
    campaignId: row.campaignId,
    conversionId: row.id,
    mode: Mode.parse(row.mode),
    heldUntil: row.heldUntil ?? ctx.now(),
  }));
}
