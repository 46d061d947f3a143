import { getRuntime } from "@/runtime";

/** The address to which Stripe sends a source's events. */
export function stripeWebhookUrl(sourceId: string): string {
  return `${getRuntime().appUrl}/webhooks/stripe/${sourceId}`;
}
