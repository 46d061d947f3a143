import Stripe from "stripe";
import type { StripeApi } from "../start-stripe-api";

export const liveKey = "rk_live_51TrailShopabcd";
export const testKey = "rk_test_51TrailShopabcd";
export const secretKey = "sk_live_51TrailShopwxyz";

/** Stripe's own client against the server; it retries only when told to. */
export function stripeClient(api: StripeApi, key: string, options: Stripe.StripeConfig = {}) {
  const { host, port } = api;
  return new Stripe(key, { host, port, protocol: "http", maxNetworkRetries: 0, ...options });
}

/** The error that Stripe's client throws for a request. */
export async function errorOf(request: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`Not an error of Stripe's: ${error}`);
}
