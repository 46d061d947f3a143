import Stripe from "stripe";

/** Seconds, before and after; Stripe's own libraries accept the same age. */
const tolerance = 300;

/** "no_match": none of the secrets makes this signature over these bytes. */
export type SignatureCheck =
  | "valid"
  | "missing_header"
  | "unreadable_header"
  | "no_secret"
  | "no_match"
  | "timestamp";

/**
 * Verifies Stripe's signature over the raw bytes; any of the source's secrets will do, as two are valid
 * while one is being rolled. "timestamp" says that all else is right.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function verifySignature(
  payload: Buffer,
  header: string | null,
  secrets: readonly string[],
  now: Date,
): SignatureCheck {
  if (!header) return "missing_header";
  const time = readTime(header);
  if (time === null) return "unreadable_header";
  if (secrets.length === 0) return "no_secret";
  if (!signedWithAny(secrets, payload, header)) return "no_match";
  // stripe-node accepts any time in the future; a sender's clock is not that wrong.
  const age = Math.floor(now.getTime() / 1000) - time;
  return Math.abs(age) > tolerance ? "timestamp" : "valid";
}

/** Whether one of the secrets makes the header's signature, at whatever time. */
export function signedWithAny(
  secrets: readonly string[],
  payload: Buffer,
  header: string,
): boolean {
  // stripe-node decodes the bytes before it signs them, and loses a byte order mark.
  if (hasByteOrderMark(payload)) return false;
  return secrets.some((secret) => signedWith(secret, payload, header));
}

export function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** In seconds; null unless the header has exactly one time, and a signature of the scheme in use. */
function readTime(header: string): number | null {
  const times = [...header.matchAll(/(?:^|,)\s*t=([^,]*)/g)].map((match) => match[1] ?? "");
  const [time] = times;
  if (times.length !== 1 || !time || !/^\d{1,12}$/.test(time)) return null;
  return /(?:^|,)v1=./.test(header) ? Number(time) : null;
}

function signedWith(secret: string, payload: Buffer, header: string): boolean {
  const { signature } = Stripe.webhooks;
  // A tolerance of 0 leaves the time to us.
  const anyTime = 0;
  try {
    return signature?.verifyHeader(payload, header, secret, anyTime) ?? false;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}
