import type { Browser } from "@playwright/test";
import { createNotification } from "../../support/marketer";
import type { GrowflyerServer } from "../../support/server";
import { checkoutCompleted, deliver } from "../../support/stripe";
import { connectCampaign, secret } from "../marketer";

/** As many as a feed holds. */
const history = 30;

export type SellingCampaign = {
  snippet: string;
  /** Sells a product that was never sold before, and returns its name. */
  sell: () => Promise<string>;
};

/** A campaign whose feed is as long as feeds become. */
export async function prepareCampaign(
  browser: Browser,
  server: GrowflyerServer,
  host: string,
): Promise<SellingCampaign> {
  const { page, campaignUrl, snippet, webhook } = await connectCampaign(browser, server, host);
  await createNotification(page, campaignUrl, "{name} from {city} bought {product}");
  await page.close();
  let sales = 0;
  const sell = async () => {
    const product = `Trail Shoe, edition ${sales++} of many`;
    const { status } = await deliver(webhook, secret, checkoutCompleted({ product }));
    if (status !== 200) throw new Error(`The webhook answered ${status}`);
    return product;
  };
  for (let sale = 0; sale < history; sale++) await sell();
  return { snippet, sell };
}
