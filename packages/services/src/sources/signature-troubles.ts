import type { Context } from "../context";

const hour = 3_600_000;
const day = 24 * hour;

/** Without a failure for so long, a cause whose source goes on working counts as mended. */
const calm = 3 * hour;

/** How requests with a bad signature failed, within a day. */
export type SignatureTrouble = {
  cause: string;
  count: number;
  lastAt: Date;
  /** An event was accepted since; perhaps one of another endpoint, with a secret of its own. */
  acceptedSince: boolean;
  /** Events are accepted, and for hours no request has failed in this way. */
  mended: boolean;
};

/** The source's causes of the last 24 hours, the latest first. */
export async function listSignatureTroubles(
  ctx: Context,
  sourceId: string,
): Promise<SignatureTrouble[]> {
  const now = ctx.now().getTime();
  const [rows, accepted] = await Promise.all([
    ctx.db.signatureFailure.groupBy({
      by: ["cause"],
      where: { sourceId, lastAt: { gte: new Date(now - day) } },
      _sum: { count: true },
      _max: { lastAt: true },
    }),
    ctx.db.envelope.findFirst({
      where: { sourceId, origin: "webhook" },
      orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
      select: { receivedAt: true },
    }),
  ]);
  return rows
    .flatMap(({ cause, _sum, _max: { lastAt } }) => {
      if (!lastAt) return [];
      const acceptedSince = accepted !== null && accepted.receivedAt > lastAt;
      const mended = acceptedSince && now - lastAt.getTime() >= calm;
      return [{ cause, count: _sum.count ?? 0, lastAt, acceptedSince, mended }];
    })
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime());
}

/** Anybody may send an unsigned request to a public address: that alone is no trouble. */
const strangers = new Set(["missing_header", "unreadable_header"]);

/** Whether somebody should look at it. */
export function isTroubling({ cause, mended }: SignatureTrouble): boolean {
  return !mended && !strangers.has(cause);
}
