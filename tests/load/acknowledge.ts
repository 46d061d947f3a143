import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import pg from "pg";
import { startServer } from "../support/server";
import { drained, signedRequests } from "./envelopes";
import type { Result } from "./figure";
import { flood } from "./flood";
import { connectCampaign, secret } from "./marketer";
import { median, quantile } from "./statistics";

const rounds = 7;
const connections = 32;
/** Five events each. */
const purchases = 600;
const promised = 0.6;
const name = `webhooks acknowledged per second at ${connections} connections on PostgreSQL, against a bare handler that verifies and INSERTs`;

/** Signed events verified, durably stored and answered, against the least that would do so, turn by turn. */
export async function benchAcknowledge(browser: Browser): Promise<Result> {
  const server = await startServer();
  if (!server.databaseUrl) {
    await server.dispose();
    return { name, skipped: "there is no PostgreSQL server" };
  }
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const bare = await startBare(server.databaseUrl);
  try {
    const { webhook, page } = await connectCampaign(browser, server, "shop.example");
    await page.close();
    const ours = { rates: [] as number[], times: [] as number[] };
    const theirs = { rates: [] as number[], times: [] as number[] };
    for (let round = -1; round < rounds; round += 1) {
      for (const [url, results] of [
        [webhook, ours],
        [bare.url, theirs],
      ] as const) {
        const { rate, times } = await flood(url, signedRequests(url, purchases), connections);
        // What was acknowledged is understood before the other's turn, which must not pay for it.
        await drained(database);
        // The first round warms up.
        if (round < 0) continue;
        results.rates.push(rate);
        results.times.push(...times);
      }
    }
    return report(ours, theirs);
  } finally {
    bare.stop();
    await database.end();
    await server.dispose();
  }
}

type Measured = { rates: number[]; times: number[] };

function report(ours: Measured, theirs: Measured): Result {
  const ratio = median(ours.rates) / median(theirs.rates);
  const rates = [ours, theirs].map(({ rates: all }) => `${Math.round(median(all))}/s`);
  const late = [ours, theirs].map(({ times }) => `${quantile(times, 0.99).toFixed(1)} ms`);
  return {
    name,
    measured: `${ratio.toFixed(2)} (${rates.join(" against ")}, 99th percentile ${late.join(" against ")}, median of ${rounds} rounds of ${purchases * 5} events)`,
    kept: ratio >= promised,
    limit: `at least ${promised}`,
  };
}

/** In a process of its own, as the server is. */
async function startBare(databaseUrl: string) {
  const script = fileURLToPath(new URL("./bare-webhook.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, databaseUrl, secret], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { url: line.toString().trim(), stop: () => child.kill() };
}
