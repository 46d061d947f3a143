import { disconnectStripeKey } from "@growflyer/ingest/stripe/api/disconnect-key";
import { deleteCampaign } from "@growflyer/services/campaigns/delete";
import type { CampaignScope, Context } from "@growflyer/services/context";
import { listSourceKeys } from "@growflyer/services/source-keys/list";

/**
 * Deletes a campaign, and the endpoints that we made for it at Stripe: they would go on sending to an
 * address that is gone. `endpointRemoved` is false when one of them is left there. Throws `not_found`.
 */
export async function deleteWithEndpoints(
  ctx: Context,
  scope: CampaignScope,
  options: { apiUrl: string | null },
): Promise<{ endpointRemoved: boolean }> {
  let endpointRemoved = true;
  for (const { sourceId, mode } of await listSourceKeys(ctx, scope)) {
    const outcome = await disconnectStripeKey(ctx, scope, sourceId, mode, options);
    endpointRemoved &&= outcome.endpointRemoved;
  }
  await deleteCampaign(ctx, scope);
  return { endpointRemoved };
}
