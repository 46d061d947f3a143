import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import { storeEnvelope } from "@growflyer/services/envelopes/store";
import { openSecrets } from "@growflyer/services/sources/open-secrets";
import { readBody } from "../read-body";
import { type EventHead, parseEventHead, thinEventHint } from "./event";
import { verifySignature } from "./verify-signature";

/** Stripe's own events stay far below this. */
const maxBytes = 1024 * 1024;

/** Milliseconds. Stripe gives up on a slow endpoint, and a retry of what was stored after all is a duplicate. */
const storageTimeout = 5000;

/**
 * Receives one event: verified over the raw bytes, stored, then answered; it is understood later,
 * by the inbox. 200 means durably stored, now or at an earlier delivery. `onStored` hears of a new one.
 */
export async function stripeWebhook(
  ctx: Context,
  request: Request,
  sourceId: string,
  onStored: () => void,
): Promise<Response> {
  if (request.method !== "POST") return explainAddress();
  const payload = await readBody(request, maxBytes);
  const source = await stored(ctx, openSecrets(ctx, "stripe", sourceId));
  verifySignature(payload, request.headers.get("stripe-signature"), source.secrets, ctx.now());
  const event = parseEventHead(payload);
  const outcome = await stored(
    ctx,
    storeEnvelope(ctx, {
      sourceId: source.id,
      campaignId: source.campaignId,
      providerEventId: event.id,
      type: event.type,
      mode: event.livemode ? "live" : "test",
      payload,
    }),
  );
  if (outcome === "stored") onStored();
  return Response.json({ received: true, ...hint(event) });
}

/** Turns a failing or silent database into a 503: Stripe then sends the event again. */
async function stored<T>(ctx: Context, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database is too slow")), storageTimeout);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (isAppError(error)) throw error;
    ctx.report(error, "webhook");
    throw new AppError("unavailable", "The event could not be stored. Send it again");
  } finally {
    clearTimeout(timer);
  }
}

/** Stripe shows an endpoint's answers in its event log, where whoever set it up looks. */
function hint(event: EventHead): { ignored?: string } {
  return event.thin ? { ignored: thinEventHint } : {};
}

function explainAddress(): Response {
  const message =
    "This address is for Stripe, not for a browser. Paste this address into Stripe: Developers, Webhooks, Add endpoint";
  return Response.json(
    { error: { code: "invalid", message } },
    { status: 405, headers: { allow: "POST" } },
  );
}
