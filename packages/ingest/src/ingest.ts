import type { Context } from "@growflyer/services/context";
import { Hono } from "hono";
import { errorResponse } from "./error-response";
import { createInbox } from "./inbox";
import { readEnvelope } from "./read-envelope";
import { stripeWebhook } from "./stripe/webhook";

export type IngestOptions = {
  /** How many envelopes are understood at a time. More than one needs a database server. */
  concurrency?: number;
};

/**
 * Webhooks in. Mount `routes` at `/webhooks`. Starts at once with what an earlier process left
 * unfinished; `close` resolves when the envelopes in work are done.
 */
export function createIngest(
  ctx: Context,
  options: IngestOptions = {},
): { routes: Hono; close(): Promise<void> } {
  const inbox = createInbox(ctx, readEnvelope, options);
  const routes = new Hono();
  routes.all("/stripe/:sourceId", (c) =>
    stripeWebhook(ctx, c.req.raw, c.req.param("sourceId"), inbox.kick),
  );
  routes.all("*", () =>
    Response.json(
      { error: { code: "not_found", message: "There is no such webhook" } },
      { status: 404 },
    ),
  );
  routes.onError((error) => errorResponse(ctx, error));
  inbox.kick();
  return { routes, close: inbox.close };
}
