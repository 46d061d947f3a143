import type { Mode } from "@growflyer/contracts/feed";
import { newId } from "@growflyer/db/ids";
import type { Context } from "../context";

export type IncomingEnvelope = {
  sourceId: string;
  campaignId: string;
  providerEventId: string;
  type: string;
  mode: Mode;
  /** The body exactly as it arrived and was verified. */
  payload: Uint8Array;
};

/**
 * Keeps an envelope, encrypted, before anybody tries to understand it. When this resolves it is durable.
 * Resolves to "duplicate" when the source has sent the same event before.
 */
export async function storeEnvelope(
  ctx: Context,
  { payload, campaignId, ...incoming }: IncomingEnvelope,
): Promise<"stored" | "duplicate"> {
  const id = newId("env");
  const now = ctx.now();
  const { count } = await ctx.db.envelope.createMany({
    data: {
      id,
      ...incoming,
      payload: ctx.vault.seal(payload, payloadPurpose(incoming.sourceId)),
      receivedAt: now,
      nextAttemptAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return "duplicate";
  ctx.bus.publish({ about: "source", campaignId });
  return "stored";
}

export function payloadPurpose(sourceId: string): string {
  return `envelope-payload:${sourceId}`;
}
