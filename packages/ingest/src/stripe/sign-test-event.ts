import Stripe from "stripe";

/**
 * The `Stripe-Signature` header with which Stripe would send `body` to an endpoint of this secret, now.
 * For events that we make ourselves: the demo shop's purchases.
 */
export function signTestEvent(body: string, secret: string): string {
  return Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
}
