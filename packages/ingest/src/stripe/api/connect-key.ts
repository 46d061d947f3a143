import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import { parse } from "@growflyer/contracts/parse";
import { modeOfKey, StripeKey } from "@growflyer/contracts/source";
import type { CampaignScope, Context } from "@growflyer/services/context";
import { startImport } from "@growflyer/services/imports/start";
import { getSourceKey } from "@growflyer/services/source-keys/get";
import { saveSourceKey } from "@growflyer/services/source-keys/save";
import { getSource } from "@growflyer/services/sources/get";
import type Stripe from "stripe";
import { createStripeClient, type StripeApiOptions } from "./client";
import { listOwnEndpoints, makeEndpoint, removeEndpoint } from "./endpoint";
import { readStripeFailure } from "./failure";
import { explainFailure, tryKey } from "./try-key";

/** Days that are imported at once. */
const importedDays = 30;

/**
 * Connects a restricted key: tries everything that it must be allowed, makes the webhook endpoint,
 * keeps both, removes the endpoints of ours whose place it takes, and begins to import the last 30 days.
 * Throws `invalid` with all that is wrong with the key, `unavailable` when Stripe does not answer,
 * `conflict` when another key was connected meanwhile, or `not_found`; then all is as it was before.
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
  const saved = await getSourceKey(ctx, scope, source.id, mode);
  const wish = { sourceId: source.id, webhookUrl, now: ctx.now() };
  let former: string[] = [];
  const { endpoint, refused } = await tryKey(stripe, async () => {
    // Asked before ours is made: what somebody else makes from now on is not ours to remove.
    former = await listOwnEndpoints(stripe, source.id);
    return makeEndpoint(stripe, wish);
  });
  try {
    if (refused) throw refused;
    const formerEndpointId = saved?.endpointId ?? null;
    await saveSourceKey(ctx, scope, source.id, { key, mode, endpoint, formerEndpointId });
  } catch (error) {
    // The failure that led here is the one to tell.
    if (endpoint && !(await mayBeInUse(ctx, scope, source.id, { mode, endpointId: endpoint.id })))
      await removeEndpoint(stripe, endpoint.id).catch(() => {});
    throw explainFailure(error);
  }
  for (const id of former) if (id !== endpoint?.id) await tryToRemove(stripe, id);
  await startImport(ctx, scope, source.id, { mode, days: importedDays }).catch(allowRunning);
}

/**
 * The other of two clicks may have made the same endpoint its own. Who cannot tell, because the database
 * is away, leaves it: the next to connect a key removes it.
 */
async function mayBeInUse(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  { mode, endpointId }: { mode: Mode; endpointId: string },
): Promise<boolean> {
  try {
    return (await getSourceKey(ctx, scope, sourceId, mode))?.endpointId === endpointId;
  } catch {
    return true;
  }
}

/** The key is connected: an endpoint that is left does no more harm than deliveries that are refused. */
async function tryToRemove(stripe: Stripe, endpointId: string): Promise<void> {
  try {
    await removeEndpoint(stripe, endpointId);
  } catch (error) {
    if (!readStripeFailure(error)) throw error;
  }
}

/** An import that the first of two clicks has begun is as good. */
function allowRunning(error: unknown): void {
  if (!isAppError(error) || error.code !== "conflict") throw error;
}
