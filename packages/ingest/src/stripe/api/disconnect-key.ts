import { AppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "@growflyer/services/context";
import { getSourceKey } from "@growflyer/services/source-keys/get";
import { removeSourceKey } from "@growflyer/services/source-keys/remove";
import { createStripeClient, type StripeApiOptions } from "./client";
import { removeEndpoint } from "./endpoint";
import { readStripeFailure } from "./failure";

/**
 * Removes the endpoint that was made with the mode's key, its secret, and the key. The key goes even
 * where Stripe refuses or does not answer; then the endpoint is left for the merchant to delete.
 * Throws `not_found`.
 */
export async function disconnectStripeKey(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  mode: Mode,
  options: StripeApiOptions,
): Promise<{ endpointRemoved: boolean }> {
  const saved = await getSourceKey(ctx, scope, sourceId, mode);
  if (!saved) throw new AppError("not_found", `No key of ${mode} mode is connected`);
  const endpointRemoved = await tryToRemove(saved.key, saved.endpointId, options);
  await removeSourceKey(ctx, scope, sourceId, mode);
  return { endpointRemoved };
}

async function tryToRemove(key: string, endpointId: string | null, options: StripeApiOptions) {
  if (!endpointId) return true;
  try {
    await removeEndpoint(createStripeClient(key, options), endpointId);
    return true;
  } catch (error) {
    if (!readStripeFailure(error)) throw error;
    return false;
  }
}
