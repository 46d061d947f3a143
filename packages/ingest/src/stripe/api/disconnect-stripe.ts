import { modes } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "@growflyer/services/context";
import { getSourceKey } from "@growflyer/services/source-keys/get";
import { disconnectSource } from "@growflyer/services/sources/disconnect";
import type { StripeApiOptions } from "./client";
import { disconnectStripeKey } from "./disconnect-key";

/**
 * Disconnects the source's keys, then deletes it with all that came from it. `endpointRemoved` is false
 * when an endpoint of ours is left at Stripe. Throws `not_found`.
 */
export async function disconnectStripe(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  options: StripeApiOptions,
): Promise<{ endpointRemoved: boolean }> {
  let endpointRemoved = true;
  for (const mode of modes) {
    if (!(await getSourceKey(ctx, scope, sourceId, mode))) continue;
    const outcome = await disconnectStripeKey(ctx, scope, sourceId, mode, options);
    endpointRemoved &&= outcome.endpointRemoved;
  }
  await disconnectSource(ctx, scope, sourceId);
  return { endpointRemoved };
}
