import Stripe from "stripe";
import type { Store } from "../store";
import type { Scope, StripeObject } from "../stripe-object";

/** Stripe's own library signs, so that what is tested is Stripe's signature and not our idea of it. */
const { webhooks } = new Stripe("sk_test_unused");

export type Delivery = {
  endpoint: string;
  event: string;
  type: string;
  /** Null when there was no answer; `error` then says why. */
  status: number | null;
  body: string;
  error?: string;
};

type Sender = { store: Store; ownAccount: string; now: number };

/**
 * POSTs the event, signed, to each endpoint that Stripe would choose: enabled, subscribed to its
 * type, and of its account and mode. An event of a connected account goes also to those that its
 * platform made with `connect`, of which the live ones get test events too.
 */
export async function deliverEvent(event: StripeObject, scope: Scope, sender: Sender) {
  const posts = sender.store.everywhere("webhook_endpoint").map(({ object: endpoint, ...its }) => {
    if (!isSubscribed(endpoint, event)) return null;
    const isSameMode = its.scope.livemode === scope.livemode;
    if (its.scope.account === scope.account) {
      return isSameMode && !endpoint.connect ? post(event, endpoint, sender.now) : null;
    }
    const isPlatform = its.scope.account === sender.ownAccount && endpoint.connect === true;
    if (!isPlatform || !(isSameMode || its.scope.livemode)) return null;
    return post({ ...event, account: scope.account }, endpoint, sender.now);
  });
  const deliveries = await Promise.all(posts);
  return deliveries.filter((delivery) => delivery !== null);
}

function isSubscribed({ enabled_events, status }: StripeObject, event: StripeObject): boolean {
  const names = Array.isArray(enabled_events) ? enabled_events : [];
  return status === "enabled" && (names.includes("*") || names.includes(event.type));
}

async function post(event: StripeObject, endpoint: StripeObject, now: number): Promise<Delivery> {
  const version = endpoint.api_version ?? event.api_version;
  const payload = JSON.stringify({ ...event, api_version: version }, null, 2);
  const secret = String(endpoint.secret);
  const record = { endpoint: endpoint.id, event: event.id, type: String(event.type) };
  try {
    const response = await fetch(String(endpoint.url), {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": webhooks.generateTestHeaderString({ payload, secret, timestamp: now }),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(20_000),
    });
    return { ...record, status: response.status, body: await response.text() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...record, status: null, body: "", error: reason };
  }
}
