import type { Context } from "@growflyer/services/context";
import { releaseHeld } from "@growflyer/services/conversions/release-held";
import { expireEnvelopePayloads } from "@growflyer/services/envelopes/expire-payloads";
import { Hono } from "hono";
import { errorAnswer } from "./error-answer";
import { createInbox } from "./inbox";
import { readEnvelope } from "./read-envelope";
import { Rush } from "./rush";
import { createStripeWorkers } from "./stripe/api/workers";
import { StripeWebhook } from "./stripe/webhook";
import { exchange, toResponse } from "./webhook-exchange";
import { createWebhookListener, type WebhookListener } from "./webhook-listener";
import { createWorker } from "./worker";

const hour = 3_600_000;

export type IngestOptions = {
  /** How many envelopes are understood at a time. More than one needs a database server. */
  concurrency?: number;
  /** Where Stripe's API is played; Stripe's own when not told. */
  stripeApiUrl?: string | null;
  /** Days for which payloads are kept, 30 when not told. */
  retentionDays?: number;
};

export type Ingest = {
  /** Mount them at `/webhooks`. */
  routes: Hono;
  /** Answers what the routes would answer, in a shorter way; false when it is for the routes. */
  answerWebhook: WebhookListener;
  close(): Promise<void>;
};

/**
 * Webhooks in, and what the provider is asked. Starts at once with what
 * an earlier process left unfinished; `close` resolves when the envelopes in work are done.
 */
export function createIngest(ctx: Context, options: IngestOptions = {}): Ingest {
  const rush = new Rush();
  const inbox = createInbox(ctx, readEnvelope, { ...options, turn: () => rush.turn() });
  const stripe = new StripeWebhook(ctx, () => {
    rush.note();
    inbox.kick();
  });
  const routes = new Hono();
  routes.all("/stripe/:sourceId", (c) =>
    exchange(c.req.raw, (request) => stripe.answer(request, c.req.param("sourceId"))),
  );
  routes.all("*", () =>
    Response.json(
      { error: { code: "not_found", message: "There is no such webhook" } },
      { status: 404 },
    ),
  );
  routes.onError((error) => toResponse(errorAnswer(ctx, error)));
  inbox.kick();
  const workers = createStripeWorkers(ctx, {
    apiUrl: options.stripeApiUrl ?? null,
    onStored: inbox.kick,
    random: Math.random,
  });
  const retention = createWorker(ctx, () => expire(ctx, options.retentionDays ?? 30), {
    name: "retention",
    concurrency: 1,
    every: hour,
  });
  retention.kick();
  const stopReleasing = releaseHeld(ctx);
  return {
    routes,
    answerWebhook: createWebhookListener(stripe),
    async close() {
      stopReleasing();
      await stripe.close();
      await Promise.all([workers.close(), retention.close(), inbox.close()]);
    },
  };
}

async function expire(ctx: Context, days: number): Promise<boolean> {
  await expireEnvelopePayloads(ctx, days);
  return false;
}
