import type { Browser } from "@playwright/test";
import { crashUnderLoad, listSoldProducts } from "../support/crash-load";
import { startServer } from "../support/server";
import type { Result } from "./figure";
import { connectCampaign, secret } from "./marketer";

const kills = 20;
/** Milliseconds that the inbox may take for what is left at the end. */
const patience = 180_000;

/** Purchases lost, and purchases there twice, after as many kills in the middle of a load. */
export async function benchCrash(browser: Browser, embedded: boolean): Promise<Result> {
  const kind = embedded ? "the embedded database" : "PostgreSQL";
  const name = `kill -9 at ${kills} random moments during a load, on ${kind}`;
  const growflyer = await startServer({ embedded });
  try {
    if (!embedded && !growflyer.databaseUrl)
      return { name, skipped: "there is no PostgreSQL server" };
    const { page, campaignUrl, webhook } = await connectCampaign(
      browser,
      growflyer,
      "shop.example",
    );
    const load = await crashUnderLoad({ growflyer, webhook, secret, kills });
    let sold = await listSoldProducts(page, campaignUrl);
    const expected = load.products.sort().join();
    for (let end = Date.now() + patience; sold.join() !== expected && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      sold = await listSoldProducts(page, campaignUrl);
    }
    await page.close();
    const lost = load.products.filter((product) => !sold.includes(product)).length;
    const superfluous = sold.length - (load.products.length - lost);
    return {
      name,
      measured: `of ${load.products.length} purchases ${lost} lost, ${superfluous} superfluous; ${load.deliveries} deliveries, ${load.repeated} of them repeated`,
      kept: sold.join() === expected,
      limit: "every purchase exactly once",
    };
  } finally {
    await growflyer.dispose();
  }
}
