import { Mode } from "@growflyer/contracts/feed";
import type { Context } from "../context";

/** Of the newest envelopes so many are looked at. */
const sample = 200;

/**
 * The modes of the events that a source has lately accepted by their signature since a time, like that
 * at which its secret was saved. Empty when there were none: then nothing is known of the secret.
 */
export async function listSignedModes(
  ctx: Context,
  sourceId: string,
  since: Date,
): Promise<Mode[]> {
  const rows = await ctx.db.envelope.findMany({
    where: { sourceId, receivedAt: { gte: since } },
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: sample,
    select: { mode: true, origin: true },
  });
  const signed = rows.filter(({ origin }) => origin === "webhook");
  return [...new Set(signed.map(({ mode }) => Mode.parse(mode)))];
}
