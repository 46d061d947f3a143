import { randomBytes } from "node:crypto";
import type { Db } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import { type Change, createLocalBus } from "../bus";
import { createCampaign } from "../campaigns/create";
import type { Context } from "../context";
import { connectStripe } from "../sources/connect-stripe";
import { createVault } from "../vault";
import { ensureWorkspace } from "../workspaces/ensure";

export type TestContext = Context & { changes: Change[]; clock: { time: Date } };

/** One for all contexts of a test file: they share its database, and so each other's envelopes. */
const vault = createVault(randomBytes(32));

/** A context on a test database, with a clock that stands still and a list of what was announced. */
export function createTestContext(db: Db): TestContext {
  const bus = createLocalBus((error) => {
    throw error;
  });
  const changes: Change[] = [];
  bus.subscribe((change) => void changes.push(change));
  const clock = { time: new Date("2026-06-15T12:00:00Z") };
  return {
    db,
    bus,
    vault,
    now: () => clock.time,
    report: (error) => {
      throw error;
    },
    changes,
    clock,
  };
}

/** A user with a workspace of their own. */
export async function createTestWorkspace(ctx: Context): Promise<{ workspaceId: string }> {
  const id = newId("usr");
  await ctx.db.user.create({ data: { id, name: "Jane", email: `${id}@test.example` } });
  return { workspaceId: await ensureWorkspace(ctx, { id, name: "Jane" }) };
}

/** A campaign in a workspace of its own, with a Stripe source. */
export async function createTestSource(ctx: Context) {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  return { scope, sourceId: (await connectStripe(ctx, scope)).id };
}
