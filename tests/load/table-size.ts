import type { Browser } from "@playwright/test";
import pg from "pg";
import { startServer } from "../support/server";
import { drained, signedRequests } from "./envelopes";
import type { Result } from "./figure";
import { flood } from "./flood";
import { connectCampaign } from "./marketer";
import { median } from "./statistics";

const sizes = { small: 1000, large: 1_000_000 };
const rounds = 15;
const purchases = 40;
const promised = 1.5;
const name = `the cost of one purchase with ${sizes.large} conversions in the table, against ${sizes.small}, on PostgreSQL`;

/** The same purchases, turn by turn, on two servers whose tables differ a thousandfold. */
export async function benchTableSize(browser: Browser): Promise<Result> {
  const small = await startFilled(browser, sizes.small);
  if (!small) return { name, skipped: "there is no PostgreSQL server" };
  const large = await startFilled(browser, sizes.large);
  try {
    if (!large) throw new Error("The PostgreSQL server has gone");
    await small.time();
    await large.time();
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.small.push(await small.time());
      times.large.push(await large.time());
    }
    const ratio = median(times.large) / median(times.small);
    return {
      name,
      measured: `${ratio.toFixed(2)} (${median(times.large).toFixed(1)} ms against ${median(times.small).toFixed(1)} ms, five events each, median of ${rounds} rounds of ${purchases})`,
      kept: ratio <= promised,
      limit: `at most ${promised} times`,
    };
  } finally {
    await small.dispose();
    await large?.dispose();
  }
}

async function startFilled(browser: Browser, conversions: number) {
  const server = await startServer();
  if (!server.databaseUrl) {
    await server.dispose();
    return null;
  }
  const { webhook, page } = await connectCampaign(browser, server, "shop.example");
  await page.close();
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  await fill(database, conversions);
  return {
    /** Milliseconds for one purchase, from its first POST to its last envelope understood. */
    async time(): Promise<number> {
      const requests = signedRequests(webhook, purchases);
      const start = performance.now();
      // Few at a time, so that nothing counts as a rush.
      await flood(webhook, requests, 4);
      await drained(database, 2);
      return (performance.now() - start) / purchases;
    },
    async dispose() {
      await database.end();
      await server.dispose();
    },
  };
}

/** A year of sales of the one source, with their ids at Stripe. */
async function fill(database: pg.Client, conversions: number): Promise<void> {
  await database.query(
    `INSERT INTO conversions
      (id, campaign_id, source_id, mode, kind, origin, name, city, country, product_name, quantity,
       amount, currency, occurred_at, created_at, updated_at)
     SELECT 'cnv_' || lpad(n::text, 20, '0'), s.campaign_id, s.id, 'live', 'purchase',
       'checkout_session', 'Jane', 'Berlin', 'DE', 'Shoe ' || n % 500, 1, 12900, 'eur', t, t, t
     FROM sources s, generate_series(1, $1::int) AS n,
       LATERAL (SELECT now() - interval '1 day' - n * interval '365 days' / $1::int) AS time (t)`,
    [conversions],
  );
  await database.query(
    `INSERT INTO aliases (source_id, account, mode, external_id, conversion_id)
     SELECT source_id, '', 'live', prefix || md5(id), id
     FROM conversions, unnest(ARRAY['ch_', 'pi_', 'cs_']) AS prefix`,
  );
  await database.query("VACUUM ANALYZE");
}
