import type { IncomingMessage, ServerResponse } from "node:http";
import type { StripeWebhook } from "./stripe/webhook";
import { exchangeOnSocket } from "./webhook-exchange";

const stripePath = /^\/webhooks\/stripe\/([\w-]{1,64})$/;

/** Returns whether it answers; if not, the request goes on to the routes as it is. */
export type WebhookListener = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** Events without a router, a Request and a Response in between. It decides nothing that the route does not. */
export function createWebhookListener(stripe: StripeWebhook): WebhookListener {
  return (incoming, outgoing) => {
    const match = incoming.method === "POST" ? stripePath.exec(incoming.url ?? "") : null;
    if (!match) return false;
    const sourceId = match[1] ?? "";
    void exchangeOnSocket(incoming, outgoing, (request) => stripe.answer(request, sourceId));
    return true;
  };
}
