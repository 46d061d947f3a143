import Stripe from "stripe";

/** Where Stripe's API is, when it is not at Stripe: a local server that plays it. */
export type StripeApiOptions = { apiUrl: string | null };

/** Milliseconds for one request; Stripe's own default is 80 s. */
const timeout = 20_000;

/**
 * Stripe's own client for one key. It retries what failed on the way, with jitter and the same
 * idempotency key; a 429 is for the caller, who knows whether there is time to wait.
 * Who keeps their own account of retries says that `retries` is 0.
 */
export function createStripeClient(
  key: string,
  { apiUrl }: StripeApiOptions,
  { retries = 2 } = {},
): Stripe {
  return new Stripe(key, {
    timeout,
    maxNetworkRetries: retries,
    telemetry: false,
    appInfo: { name: "Growflyer" },
    ...(apiUrl ? addressOf(apiUrl) : {}),
  });
}

function addressOf(apiUrl: string) {
  const url = new URL(apiUrl);
  const protocol = url.protocol === "http:" ? ("http" as const) : ("https" as const);
  return { host: url.hostname, port: url.port || (protocol === "http" ? 80 : 443), protocol };
}
