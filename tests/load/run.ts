import { chromium } from "@playwright/test";
import { launchOptions } from "../support/env";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { startServer } from "../support/server";
import { startShop } from "../support/shop";
import { benchFeed } from "./feed";
import { benchPopup } from "./popup";
import { benchStart } from "./start";

/** One promise and what was measured of it. `limit` is the worst that is still promised. */
export type Figure = { name: string; measured: string; kept: boolean; limit: string };

const secret = "whsec_benchmarkbenchmarkbenchmark";

async function main() {
  const figures: Figure[] = [await benchStart()];
  const server = await startServer();
  const shop = await startShop();
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ baseURL: server.url });
    await signUp(page);
    const { campaignUrl, snippet, pixelKey } = await createCampaign(page, "Bench", shop.host);
    await createNotification(page, campaignUrl, "{name} bought {product}");
    const webhook = await connectStripe(page, campaignUrl, secret);
    await page.close();
    shop.setHead(snippet);
    figures.push(await benchPopup({ browser, shopUrl: shop.url, webhook, secret, sales: 20 }));
    figures.push(await benchFeed(`${server.url}/p/${pixelKey}/feed.json`, shop.url));
  } finally {
    await browser.close();
    await shop.close();
    await server.dispose();
  }
  for (const { name, measured, kept, limit } of figures) {
    process.stdout.write(`${kept ? "✓" : "✗"} ${name}: ${measured} (promised: ${limit})\n`);
  }
  process.exitCode = figures.every((figure) => figure.kept) ? 0 : 1;
}

await main();
