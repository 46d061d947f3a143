import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import pg from "pg";
import { type GrowflyerServer, startServer } from "../support/server";
import { drained, signedRequests } from "./envelopes";
import type { Result } from "./figure";
import { flood } from "./flood";
import { connectCampaign } from "./marketer";

const purchases = 2000;
const warmUp = 400;
/** Bytes of heap that may be left of ten thousand envelopes. */
const promised = 16 * 1024 * 1024;
const name = `full processing of ${purchases * 5} envelopes of ${purchases} purchases on PostgreSQL`;

/** From the first POST to the last envelope understood, at 32 connections; and what stays in memory. */
export async function benchProcess(browser: Browser): Promise<Result> {
  const reporter = fileURLToPath(new URL("./report-memory.mjs", import.meta.url));
  const server = await startServer({ env: { NODE_OPTIONS: `--import=${reporter}` } });
  if (!server.databaseUrl) {
    await server.dispose();
    return { name, skipped: "there is no PostgreSQL server" };
  }
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  try {
    const { webhook, page } = await connectCampaign(browser, server, "shop.example");
    await page.close();
    await flood(webhook, signedRequests(webhook, warmUp), 32);
    await drained(database, 100);
    const before = await readMemory(server);
    const requests = signedRequests(webhook, purchases);
    const start = performance.now();
    await flood(webhook, requests, 32);
    await drained(database, 100);
    const seconds = (performance.now() - start) / 1000;
    const after = await readMemory(server);
    const conversions = await countConversions(database);
    if (conversions !== warmUp + purchases) throw new Error(`${conversions} conversions were made`);
    return {
      name,
      measured: `${Math.round((purchases * 5) / seconds)} envelopes/s, ${Math.round(purchases / seconds)} purchases/s; heap ${mib(before.heap)} before and ${mib(after.heap)} after, resident ${mib(before.rss)} and ${mib(after.rss)}`,
      kept: after.heap - before.heap <= promised,
      limit: `the heap grows by at most ${mib(promised)}`,
    };
  } finally {
    await database.end();
    await server.dispose();
  }
}

type Memory = { heap: number; rss: number };

/** After a collection of garbage. */
async function readMemory(server: GrowflyerServer): Promise<Memory> {
  const reports = () => server.output().match(/^memory .*$/gm) ?? [];
  const known = reports().length;
  process.kill(server.pid(), "SIGUSR2");
  while (reports().length === known) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse(reports().at(-1)?.slice("memory ".length) ?? "");
}

async function countConversions(database: pg.Client): Promise<number> {
  const { rows } = await database.query(
    "SELECT count(*)::int AS count FROM conversions WHERE occurred_at IS NOT NULL",
  );
  return rows[0].count;
}

const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
