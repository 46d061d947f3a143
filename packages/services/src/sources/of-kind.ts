import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";

/** The id of the campaign's only source of a kind that nobody connects, made when there is none yet. */
export async function sourceOfKind(
  tx: Tx,
  campaignId: string,
  kind: "manual" | "page",
): Promise<string> {
  const find = () => tx.source.findFirst({ where: { campaignId, kind }, select: { id: true } });
  const known = await find();
  if (known) return known.id;
  // Locked, so that two at once make one source.
  await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${campaignId} FOR NO KEY UPDATE`;
  const source =
    (await find()) ?? (await tx.source.create({ data: { id: newId("src"), campaignId, kind } }));
  return source.id;
}
