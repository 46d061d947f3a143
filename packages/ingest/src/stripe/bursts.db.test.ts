import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { processNextEnvelope } from "@growflyer/services/envelopes/process-next";
import { storeEnvelopes } from "@growflyer/services/envelopes/store";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnvelope } from "../read-envelope";
import { anyBurst, type Burst } from "../testing/bursts";
import { openShop, type Shop } from "../testing/shop";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.db);
});
afterAll(() => database.close());

/**
 * Stores all events of all bursts, and works them off through several connections at once. Equally old
 * envelopes are read in the order of their ids, which are random.
 */
async function process(bursts: Burst[]) {
  const { ctx, scope, sourceId } = shop;
  const events = bursts.flatMap((burst) => burst.events);
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
  const workers = database.kind === "server" ? 4 : 1;
  const work = async () => {
    while (await processNextEnvelope(ctx, readEnvelope));
  };
  await Promise.all(Array.from({ length: workers }, work));
}

async function conversionsOf(burst: Burst) {
  const ids = burst.events.map((event) => String(event.data.object.id));
  return database.db.conversion.findMany({
    where: { sourceId: shop.sourceId, aliases: { some: { externalId: { in: ids } } } },
  });
}

test("bursts that come all at once, in any order, make one conversion each, the right one", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBurst, { minLength: 10, maxLength: 10 }), async (bursts) => {
      await process(bursts);
      for (const burst of bursts) {
        const made = await conversionsOf(burst);
        expect(made, `${burst.kind}, ${burst.aftermath}`).toHaveLength(1);
        expect(made[0]).toMatchObject(burst.expected);
        expect(made[0]?.retractedAt !== null, `${burst.kind}, ${burst.aftermath}`).toBe(
          burst.retracted,
        );
      }
    }),
    // Shrinking would process what is processed already.
    { numRuns: 30, endOnFailure: true },
  );
  const failed = await database.db.envelope.count({
    where: { OR: [{ attempts: { gt: 0 } }, { failure: { not: null } }, { state: "pending" }] },
  });
  expect(failed).toBe(0);
});
