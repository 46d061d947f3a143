import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import type { Figure } from "./figure";
import { median } from "./statistics";

const rounds = 7;
const seconds = 2;
const promised = 0.8;

/** The feed's requests per second against a bare `node:http` server with the same bytes, turn by turn. */
export async function benchFeed(feedUrl: string, origin: string): Promise<Figure> {
  const response = await fetch(feedUrl, { headers: { origin, "accept-encoding": "identity" } });
  const body = await response.text();
  const bare = await startBare(body, Object.fromEntries(response.headers));
  const feedRates: number[] = [];
  const bareRates: number[] = [];
  try {
    await rate(feedUrl, origin);
    await rate(bare.url, origin);
    for (let round = 0; round < rounds; round++) {
      feedRates.push(await rate(feedUrl, origin));
      bareRates.push(await rate(bare.url, origin));
    }
  } finally {
    bare.stop();
  }
  const ratio = median(feedRates) / median(bareRates);
  return {
    name: "feed requests/s against bare node:http, same bytes",
    measured: `${ratio.toFixed(2)} (${Math.round(median(feedRates))}/s against ${Math.round(median(bareRates))}/s, ${body.length} bytes, median of ${rounds})`,
    kept: ratio >= promised,
    limit: `at least ${promised}`,
  };
}

async function rate(url: string, origin: string): Promise<number> {
  const result = await autocannon({ url, connections: 32, duration: seconds, headers: { origin } });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were not 2xx`);
  return result.requests.average;
}

/** In a process of its own, as the server is. */
async function startBare(body: string, headers: Record<string, string>) {
  const script = fileURLToPath(new URL("./bare-server.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ body, headers }));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { url: line.toString().trim(), stop: () => child.kill() };
}
