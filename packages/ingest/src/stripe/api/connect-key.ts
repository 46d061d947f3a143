import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import { parse } from "@growflyer/contracts/parse";
import { modeOfKey, StripeKey } from "@growflyer/contracts/source";
import type { CampaignScope, Context } from "@growflyer/services/context";
import { startImport } from "@growflyer/services/imports/start";
import { getSourceKey } from "@growflyer/services/source-keys/get";
import { saveSourceKey } from "@growflyer/services/source-keys/save";
import { getSource } from "@growflyer/services/sources/get";
import { createStripeClient, type StripeApiOptions } from "./client";
import { makeEndpoint, removeEndpoint, removeOtherEndpoints } from "./endpoint";
import { explainFailure, tryKey } from "./try-key";

/** Days that are imported at once. */
const importedDays = 30;

/**
 * Connects a restricted key: tries everything that it must be allowed, makes the webhook endpoint,
 * keeps both, and begins to import the last 30 days. Throws `invalid` with all that is wrong with the
 * key, `unavailable` when Stripe does not answer, or `not_found`; then it leaves nothing behind.
 */
export async function connectStripeKey(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  input: unknown,
  { apiUrl, webhookUrl }: StripeApiOptions & { webhookUrl: string },
): Promise<void> {
  const { restrictedKey: key } = parse(StripeKey, input);
  const source = await getSource(ctx, scope, sourceId);
  if (source.kind !== "stripe") throw new AppError("invalid", "This source is not Stripe");
  const mode = modeOfKey(key);
  const stripe = createStripeClient(key, { apiUrl });
  const wish = { sourceId: source.id, webhookUrl, now: ctx.now() };
  const { endpoint, refused } = await tryKey(stripe, () => makeEndpoint(stripe, wish));
  try {
    if (refused) throw refused;
    await removeOtherEndpoints(stripe, wish, endpoint?.id ?? null);
    await saveSourceKey(ctx, scope, source.id, { key, mode, endpoint });
  } catch (error) {
    const usedById = await endpointInUse(ctx, scope, source.id, mode);
    // The failure that led here is the one to tell.
    if (endpoint && endpoint.id !== usedById)
      await removeEndpoint(stripe, endpoint.id).catch(() => {});
    throw explainFailure(error);
  }
  await startImport(ctx, scope, source.id, { mode, days: importedDays }).catch(allowRunning);
}

/** The other of two clicks may have made the same endpoint its own. Null when the database is away. */
async function endpointInUse(ctx: Context, scope: CampaignScope, sourceId: string, mode: Mode) {
  const saved = await getSourceKey(ctx, scope, sourceId, mode).catch(() => null);
  return saved?.endpointId ?? null;
}

/** An import that the first of two clicks has begun is as good. */
function allowRunning(error: unknown): void {
  if (!isAppError(error) || error.code !== "conflict") throw error;
}
