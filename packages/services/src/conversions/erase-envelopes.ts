import type { Tx } from "@growflyer/db/client";

/**
 * Deletes what the envelopes of these conversions say. To be called under the lock of their scope: an
 * envelope that is being read again right now is left to whoever reads it, who waits for that lock, and
 * then finds the conversion forgotten.
 */
export async function eraseEnvelopesOf(tx: Tx, conversionIds: readonly string[]): Promise<void> {
  if (conversionIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE envelopes SET payload = NULL, buyer_keys = '{}', state = 'processed', failure = NULL,
      result = 'Its buyer was forgotten'
    WHERE id IN (
      SELECT e.id FROM envelopes e JOIN facts f ON f.envelope_id = e.id
      WHERE f.conversion_id = ANY(${conversionIds}) FOR UPDATE OF e SKIP LOCKED)`;
}

/** The same for events that nothing was made of: an authorisation, a checkout that was never paid. */
export async function eraseEnvelopesAbout(
  tx: Tx,
  campaignId: string,
  buyerKeys: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE envelopes SET payload = NULL, buyer_keys = '{}'
    WHERE id IN (
      SELECT e.id FROM envelopes e JOIN sources s ON s.id = e.source_id
      WHERE s.campaign_id = ${campaignId} AND e.payload IS NOT NULL AND e.state = 'processed'
        AND e.buyer_keys && ${buyerKeys} FOR UPDATE OF e SKIP LOCKED)`;
}
