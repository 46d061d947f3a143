import type { Db } from "@growflyer/db/client";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import {
  createTestContext,
  createTestSource,
  type TestContext,
} from "@growflyer/services/testing/context";
import type { Hono } from "hono";
import Stripe from "stripe";

export const secret = "whsec_dGVzdHNlY3JldA0123456789";

export type Shop = {
  ctx: TestContext;
  scope: { workspaceId: string; campaignId: string };
  sourceId: string;
};

/** A campaign that is connected to Stripe, with one signing secret. */
export async function openShop(db: Db, ctx = createTestContext(db)): Promise<Shop> {
  const { scope, sourceId } = await createTestSource(ctx);
  await saveSecret(ctx, scope, sourceId, { signingSecret: secret });
  return { ctx, scope, sourceId };
}

type Signing = { secret?: string; at?: Date; header?: string | null };

/** Signs the body as Stripe does and posts it. */
export function post(
  routes: Hono,
  { ctx, sourceId }: Pick<Shop, "ctx" | "sourceId">,
  body: unknown,
  signing: Signing = {},
): Promise<Response> {
  const payload = typeof body === "string" ? body : JSON.stringify(body);
  const header = signing.header === undefined ? sign(payload, signing, ctx.now()) : signing.header;
  return Promise.resolve(
    routes.request(`/stripe/${sourceId}`, {
      method: "POST",
      body: payload,
      headers: header === null ? {} : { "stripe-signature": header },
    }),
  );
}

export function sign(payload: string, signing: Signing, now: Date): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: signing.secret ?? secret,
    timestamp: Math.floor((signing.at ?? now).getTime() / 1000),
  });
}

/** Resolves when `done` is true; the worker works in its own time. */
export async function until(done: () => Promise<boolean>, seconds = 5): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It has not happened within ${seconds} seconds`);
}
