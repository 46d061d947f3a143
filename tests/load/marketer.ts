import type { Browser, Page } from "@playwright/test";
import { connectStripe, createCampaign, signUp } from "../support/marketer";
import type { GrowflyerServer } from "../support/server";

export const secret = "whsec_benchmarkbenchmarkbenchmark";

export type ConnectedCampaign = Awaited<ReturnType<typeof connectCampaign>>;

/** A fresh account with a campaign that is connected to Stripe; `page` is its member's. */
export async function connectCampaign(browser: Browser, server: GrowflyerServer, domain: string) {
  const page: Page = await browser.newPage({ baseURL: server.url });
  await signUp(page);
  const campaign = await createCampaign(page, "Bench", domain);
  const webhook = await connectStripe(page, campaign.campaignUrl, secret);
  return { ...campaign, page, webhook };
}
