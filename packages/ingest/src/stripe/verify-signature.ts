import { AppError } from "@growflyer/contracts/errors";
import Stripe from "stripe";

/** Seconds, before and after; Stripe's own libraries accept the same age. */
const tolerance = 300;

/**
 * Verifies Stripe's signature over the raw bytes; any of the source's secrets will do, as two are valid
 * while one is being rolled. Throws `invalid` with a message for the endpoint's log at Stripe.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function verifySignature(
  payload: Buffer,
  header: string | null,
  secrets: readonly string[],
  now: Date,
): void {
  if (!header) throw new AppError("invalid", "The stripe-signature header is missing");
  if (secrets.length === 0) {
    throw new AppError(
      "invalid",
      "This source has no signing secret yet. Save the endpoint's secret (whsec_…) in Growflyer",
    );
  }
  refuseFarTimestamp(header, now);
  if (!secrets.some((secret) => signedWith(secret, payload, header, now))) {
    throw new AppError(
      "invalid",
      "The signature does not match. Check that the signing secret in Growflyer is this endpoint's, and that nothing between changes the body",
    );
  }
}

/** stripe-node accepts any time in the future; a sender's clock is not that wrong. */
function refuseFarTimestamp(header: string, now: Date): void {
  const times = [...header.matchAll(/(?:^|,)\s*t=([^,]*)/g)].map((match) => match[1] ?? "");
  const [time] = times;
  if (times.length !== 1 || !time || !/^\d{1,12}$/.test(time)) {
    throw new AppError("invalid", "The stripe-signature header cannot be read");
  }
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(time)) > tolerance) {
    throw new AppError("invalid", "The signature's timestamp is more than five minutes away");
  }
}

function signedWith(secret: string, payload: Buffer, header: string, now: Date): boolean {
  try {
    Stripe.webhooks.signature?.verifyHeader(
      payload,
      header,
      secret,
      tolerance,
      undefined,
      now.getTime(),
    );
    return Stripe.webhooks.signature !== null;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}
