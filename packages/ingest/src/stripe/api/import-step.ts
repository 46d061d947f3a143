import type { Context } from "@growflyer/services/context";
import { type ClaimedImport, claimImport } from "@growflyer/services/imports/claim";
import { failImport, postponeImport, releaseImport } from "@growflyer/services/imports/postpone";
import { storeImportPage } from "@growflyer/services/imports/store-page";
import { Abandoned, unlessClosing } from "./abandon";
import { backoff, busyWait } from "./backoff";
import { createStripeClient } from "./client";
import { readStripeFailure } from "./failure";
import { fetchImportPage } from "./import-page";
import { leaseFor, type WorkOptions } from "./work-options";

/** Failures in a row, over an hour with their waits, after which an import is given up. */
const maxAttempts = 15;

/** Fetches and stores one page of the import that is due for longest. Resolves to false when none is. */
export async function importStep(
  ctx: Context,
  options: WorkOptions,
  closing: AbortSignal,
): Promise<boolean> {
  const claimed = await claimImport(ctx, leaseFor);
  if (!claimed) return false;
  const stripe = createStripeClient(claimed.key, options, { retries: 0 });
  const page = await unlessClosing(fetchImportPage(stripe, claimed), closing).catch((error) =>
    keepFailure(ctx, options, claimed, error),
  );
  if (page && (await storeImportPage(ctx, claimed, page))) options.onStored();
  return true;
}

/** Decides what a failed request means for the import. */
async function keepFailure(
  ctx: Context,
  options: WorkOptions,
  claimed: ClaimedImport,
  error: unknown,
): Promise<null> {
  if (error instanceof Abandoned) {
    await releaseImport(ctx, claimed);
    return null;
  }
  const failure = readStripeFailure(error);
  if (!failure) ctx.report(error, "import");
  const { message = "Something went wrong on our side", requestId = null } = failure ?? {};
  const hopeless = failure && ["unauthorized", "forbidden", "refused"].includes(failure.kind);
  const busy = failure?.kind === "busy";
  if (hopeless || (!busy && claimed.attempts + 1 >= maxAttempts)) {
    await failImport(ctx, claimed, { failure: message, requestId });
    return null;
  }
  const usual = busy ? busyWait(options.random()) : backoff(claimed.attempts, options.random());
  const nextAt = new Date(ctx.now().getTime() + (failure?.retryAfter ?? usual));
  await postponeImport(ctx, claimed, { failure: message, requestId, nextAt, counts: !busy });
  return null;
}
