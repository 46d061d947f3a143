import { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import type { Change } from "../bus";
import { lockScope } from "./aliases";
import { mergeFacts } from "./merge-facts";
import { readFact } from "./read-fact";
import type { Recording } from "./record";

/**
 * Takes back what an envelope was understood to say, before it is read anew. What the other facts say
 * of its conversion stays.
 */
export async function withdrawReading(tx: Tx, envelope: Recording): Promise<Change[]> {
  const fact = await tx.recordedFact.findUnique({
    where: { envelopeId: envelope.id },
    include: { conversion: { select: { sourceId: true, account: true, mode: true } } },
  });
  if (!fact) return [];
  const { sourceId, account } = fact.conversion;
  const mode = Mode.parse(fact.conversion.mode);
  await lockScope(tx, { sourceId, account, mode });
  // It may have been merged into another while this waited.
  const { conversionId } = await tx.recordedFact.delete({ where: { envelopeId: envelope.id } });
  const left = await tx.recordedFact.findMany({ where: { conversionId } });
  const facts = left.map(({ body }) => readFact(body)).filter((one) => one.kind !== "link");
  await tx.conversion.update({ where: { id: conversionId }, data: mergeFacts(facts) });
  return [{ about: "conversion", campaignId: envelope.campaignId, mode, conversionId }];
}
