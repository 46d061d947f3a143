import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createIngest, type Ingest } from "../ingest";
import { anyBurst, type Burst, shuffled } from "../testing/bursts";
import { openShop, post, type Shop, until } from "../testing/shop";
import type { TestEvent } from "../testing/stripe-events";

let database: TestDatabase;
let shop: Shop;
let ingest: Ingest;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.db);
  ingest = createIngest(shop.ctx, { concurrency: database.kind === "server" ? 4 : 1 });
});
afterAll(async () => {
  await ingest.close();
  await database.close();
});

const pending = () =>
  database.db.envelope.count({ where: { sourceId: shop.sourceId, state: "pending" } });

/** Posts them as Stripe would, signed, some at a time, while what came before is worked off. */
async function deliver(events: readonly TestEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += 8) {
    const answers = await Promise.all(
      events.slice(start, start + 8).map((event) => post(ingest.routes, shop, event)),
    );
    for (const { status } of answers) expect(status).toBe(200);
  }
  await until(async () => (await pending()) === 0, 60);
}

async function conversionsOf(burst: Burst) {
  const ids = burst.events.map((event) => String(event.data.object.id));
  return database.db.conversion.findMany({
    where: { sourceId: shop.sourceId, aliases: { some: { externalId: { in: ids } } } },
  });
}

/** Ten purchases at once, all their events in any order and some of them twice. */
const manyBursts = fc
  .array(anyBurst, { minLength: 10, maxLength: 10 })
  .chain((bursts) =>
    fc.tuple(fc.constant(bursts), shuffled(bursts.flatMap((burst) => burst.events))),
  );

test("bursts that come all at once, in any order, make one conversion each, the right one", {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(manyBursts, async ([bursts, events]) => {
      await deliver(events);
      for (const burst of bursts) {
        const made = await conversionsOf(burst);
        const name = `${burst.kind}, ${burst.aftermath}`;
        expect(made, name).toHaveLength(1);
        expect(made[0], name).toMatchObject(burst.expected);
        expect(made[0]?.retractedAt !== null, name).toBe(burst.retracted);
      }
    }),
    // Shrinking would deliver what was delivered already.
    { numRuns: 30, endOnFailure: true },
  );
  // Nothing was tried twice: no deadlock, no unique violation. The context throws at any report.
  const failed = await database.db.envelope.count({
    where: { OR: [{ attempts: { gt: 0 } }, { failure: { not: null } }] },
  });
  expect(failed).toBe(0);
});
