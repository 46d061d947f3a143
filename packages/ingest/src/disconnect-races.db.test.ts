import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { deleteCampaign } from "@growflyer/services/campaigns/delete";
import { processNextEnvelope } from "@growflyer/services/envelopes/process-next";
import { storeEnvelopes } from "@growflyer/services/envelopes/store";
import { disconnectSource } from "@growflyer/services/sources/disconnect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvelope } from "./read-envelope";
import { openShop, type Shop } from "./testing/shop";
import { charge, stripeEvent } from "./testing/stripe-events";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A shop with events to be worked off, and workers that do so through several connections. */
async function busyShop() {
  const shop = await openShop(database.db);
  const { ctx, scope, sourceId } = shop;
  const events = Array.from({ length: 60 }, (_, index) =>
    stripeEvent("charge.succeeded", charge({ id: `ch_${index}`, payment_intent: `pi_${index}` })),
  );
  await storeEnvelopes(
    ctx,
    events.map((event) => ({
      sourceId,
      campaignId: scope.campaignId,
      providerEventId: event.id,
      type: event.type,
      mode: "live" as const,
      payload: Buffer.from(JSON.stringify(event)),
    })),
  );
  const work = async () => {
    while (await processNextEnvelope(ctx, readEnvelope));
  };
  const workers = database.kind === "server" ? 4 : 1;
  return { shop, working: Promise.all(Array.from({ length: workers }, work)) };
}

/** The test's context throws at whatever is reported: a deadlock would fail either side. */
test.each<[string, (shop: Shop) => Promise<unknown>]>([
  ["disconnecting a source", ({ ctx, scope, sourceId }) => disconnectSource(ctx, scope, sourceId)],
  ["deleting a campaign", ({ ctx, scope }) => deleteCampaign(ctx, scope)],
])(
  "%s while its events are worked off leaves nothing, and nobody in each other's way",
  async (_, remove) => {
    for (let round = 0; round < 3; round += 1) {
      const { shop, working } = await busyShop();
      await new Promise((resolve) => setTimeout(resolve, 30 * round));
      await remove(shop);
      await working;
      const { sourceId } = shop;
      expect(await database.db.envelope.count({ where: { sourceId } })).toBe(0);
      expect(await database.db.conversion.count({ where: { sourceId } })).toBe(0);
    }
  },
);
