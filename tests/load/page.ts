import type { Browser } from "@playwright/test";
import { type RealisticShop, startRealisticShop } from "../support/realistic-shop";
import { startServer } from "../support/server";
import type { Figure, Result } from "./figure";
import { type Comparison, compare, isNoise } from "./page/compare";
import { measureMemory } from "./page/measure-memory";
import { measureVisit, type Visit } from "./page/measure-visit";
import { prepareCampaign, type SellingCampaign } from "./page/prepare-campaign";
import { median, quantile } from "./statistics";

/**
 * What the pixel does to a realistic shop on a processor that is four times slower: the same visit
 * without and with it, in turn. Afterwards its memory over hundreds of popups.
 */
export async function benchPage(browser: Browser, rounds: number): Promise<Result[]> {
  const server = await startServer({ embedded: true });
  const shop = await startRealisticShop();
  try {
    const campaign = await prepareCampaign(browser, server, shop.host);
    shop.setPixel(campaign.snippet);
    const { without, withPixel } = await visit(browser, shop, server.url, campaign, rounds);
    return [
      ...compareVisits(without, withPixel),
      ...describePixel(withPixel),
      ...(await measureMemory(shop.url)),
    ];
  } finally {
    await shop.close();
    await server.dispose();
  }
}

async function visit(
  browser: Browser,
  shop: RealisticShop,
  origin: string,
  { sell }: SellingCampaign,
  rounds: number,
) {
  const without: Visit[] = [];
  const withPixel: Visit[] = [];
  const bare = () => measureVisit({ browser, url: `${shop.url}/`, origin, sell: null });
  const full = () => measureVisit({ browser, url: `${shop.url}/with`, origin, sell });
  // Neither is measured: the first visit of all finds cold caches at the server.
  await bare();
  await full();
  for (let round = 0; round < rounds; round++) {
    // Each goes first in every other round.
    if (round % 2) withPixel.push(await full());
    without.push(await bare());
    if (round % 2 === 0) withPixel.push(await full());
  }
  return { without, withPixel };
}

type Metric = { [K in keyof Visit]: Visit[K] extends number ? K : never }[keyof Visit];

function compareVisits(without: Visit[], withPixel: Visit[]): Figure[] {
  const rounds = `${without.length} rounds`;
  const show = (metric: Metric, name: string, unit: string, digits = 0): Figure => {
    const all = (visits: Visit[]) => visits.map((one) => one[metric]);
    const found = compare(all(without), all(withPixel));
    return {
      name: `${name}, ${rounds}`,
      measured: describeComparison(found, unit, digits),
      kept: isNoise(found),
      limit: "no more than without the pixel, within noise",
    };
  };
  return [
    show("shift", "cumulative layout shift", "", 4),
    show("longTasks", "long tasks", ""),
    show("blocking", "total blocking time", " ms"),
    show("largestPaint", "largest contentful paint", " ms"),
    show("slowest", "slowest interaction", " ms"),
    show("average", "average interaction", " ms", 1),
  ];
}

function describeComparison(found: Comparison, unit: string, digits: number): string {
  const write = (value: number) => value.toFixed(digits);
  const signed = (value: number) => (value > 0 ? "+" : "") + write(value);
  return (
    `${write(found.without)}${unit} without, ${write(found.with)}${unit} with; ` +
    `difference ${signed(found.difference)}${unit}, 95 % between ${signed(found.low)} and ${signed(found.high)}`
  );
}

function describePixel(visits: Visit[]): Figure[] {
  const shifts = visits.map(({ shift }) => shift);
  const live = visits.map((visit) => visit.live ?? Number.POSITIVE_INFINITY);
  const appeared = visits.map((visit) => visit.appeared ?? Number.POSITIVE_INFINITY);
  return [
    describeFrames(visits),
    {
      name: "layout shift of the worst visit with the pixel",
      measured: Math.max(...shifts).toFixed(4),
      kept: Math.max(...shifts) === 0,
      limit: "0",
    },
    describeWeight(visits),
    {
      name: "a live sale's POST to its popup on the slowed page",
      measured: `median ${Math.round(median(live))} ms, worst ${Math.round(Math.max(...live))} ms`,
      kept: quantile(live, 0.95) <= 300,
      limit: "95th percentile at most 300 ms",
    },
    {
      name: "first popup after navigation began, its delay of 2 s included",
      measured: `median ${Math.round(median(appeared))} ms, worst ${Math.round(Math.max(...appeared))} ms`,
      kept: Math.max(...appeared) < Number.POSITIVE_INFINITY,
      limit: "it appears in every visit",
    },
  ];
}

/** A frame is long because of us when it would not be without what our scripts took of it. */
function describeFrames(visits: Visit[]): Figure {
  const frames = visits.flatMap((visit) => visit.ours);
  const guilty = frames.filter(({ duration, share }) => duration - share <= 50);
  const worst = [...guilty].sort((a, b) => b.share - a.share)[0];
  const longest = Math.round(Math.max(0, ...frames.map(({ share }) => share)));
  return {
    name: "frames of more than 50 ms that are long because of our scripts",
    measured:
      `${guilty.length} in ${visits.length} visits; in ${frames.length} long frames our scripts ran, ` +
      `for ${longest} ms at most${worst ? ` (${worst.scripts.join("; ")})` : ""}`,
    kept: guilty.length === 0,
    limit: "none",
  };
}

function describeWeight(visits: Visit[]): Figure {
  const bytes = visits.map(({ requests }) => requests.reduce((sum, one) => sum + one.bytes, 0));
  const requests = visits.map((visit) => visit.requests.length);
  const parts = (visits[0]?.requests ?? []).map(
    (one) => `${new URL(one.url).pathname.replace(/^\/p\/|px_\w+/g, "")} ${one.bytes}`,
  );
  return {
    name: "what the pixel loads in a whole visit, headers included",
    measured: `median ${median(bytes)} bytes in ${median(requests)} requests (${parts.join(", ")})`,
    kept: median(bytes) < 24_000,
    limit: "less than 24 kB with a feed of 30 sales",
  };
}
