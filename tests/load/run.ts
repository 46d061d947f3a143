import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../support/env";
import { createNotification } from "../support/marketer";
import { startServer } from "../support/server";
import { startShop } from "../support/shop";
import { benchAcknowledge } from "./acknowledge";
import { benchCrash } from "./crash";
import { benchFeed } from "./feed";
import { describe, type Result } from "./figure";
import { connectCampaign, secret } from "./marketer";
import { benchPage } from "./page";
import { benchPopup } from "./popup";
import { benchProcess } from "./process";
import { benchRetract } from "./retract";
import { benchStart } from "./start";
import { benchTableSize } from "./table-size";

type Bench = (browser: Browser, rounds: number) => Promise<Result[]>;

const benches: Record<string, Bench> = {
  start: async () => [await benchStart()],
  pages: benchPages,
  page: benchPage,
  acknowledge: async (browser) => [await benchAcknowledge(browser)],
  process: async (browser) => [await benchProcess(browser)],
  size: async (browser) => [await benchTableSize(browser)],
  crash: async (browser) => [await benchCrash(browser, true), await benchCrash(browser, false)],
};

/** What an open page sees of a sale; on the embedded database, as most run it. */
async function benchPages(browser: Browser): Promise<Result[]> {
  const server = await startServer({ embedded: true });
  const shop = await startShop();
  try {
    const campaign = await connectCampaign(browser, server, shop.host);
    const { page, campaignUrl, snippet, pixelKey, webhook } = campaign;
    await createNotification(page, campaignUrl, "{name} bought {product}");
    await page.close();
    shop.setHead(snippet);
    const options = { browser, shopUrl: shop.url, webhook, secret };
    return [
      await benchPopup({ ...options, sales: 20 }),
      await benchRetract({ ...options, refunds: 20 }),
      await benchFeed(`${server.url}/p/${pixelKey}/feed.json`, shop.url),
    ];
  } finally {
    await shop.close();
    await server.dispose();
  }
}

/**
 * All of them, or those that are named: `npm run bench -- acknowledge crash`. A number says how often
 * those repeat that compare: `npm run bench:page -- 30`.
 */
async function main(args: string[]) {
  const rounds = Number(args.find((text) => /^\d+$/.test(text)) ?? 15);
  const names = args.filter((text) => !/^\d+$/.test(text));
  const browser = await chromium.launch(launchOptions);
  let kept = true;
  try {
    for (const [name, bench] of Object.entries(benches)) {
      if (names.length > 0 && !names.includes(name)) continue;
      for (const result of await bench(browser, rounds)) {
        process.stdout.write(`${describe(result)}\n`);
        kept &&= "skipped" in result || result.kept;
      }
    }
  } finally {
    await browser.close();
  }
  process.exitCode = kept ? 0 : 1;
}

await main(process.argv.slice(2));
