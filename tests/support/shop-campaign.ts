import type { Browser, Locator, Page, Request } from "@playwright/test";
import { test as base, expect } from "./fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "./marketer";
import { type PageParts, shopPage } from "./pages";
import type { GrowflyerServer } from "./server";
import { type Answer, type Shop, startShop } from "./shop";
import { checkoutCompleted, deliver } from "./stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

type Sale = Parameters<typeof checkoutCompleted>[0];

export type Store = {
  shop: Shop;
  /** Growflyer's origin. */
  origin: string;
  snippet: string;
  /** The same for a tag that the page waits for: what follows it runs after the loader. */
  blockingSnippet: string;
  pixelKey: string;
  campaignUrl: string;
  sell(sale?: Sale): Promise<unknown>;
  /** The tag of the Install tab whose script never changes. */
  pinnedTag(): Promise<string>;
  /** Another campaign of the same shop, with sales of its own; its snippet. */
  addCampaign(): Promise<string>;
  /** Puts a page at a path of its own, with the pixel unless it has a head; returns its address. */
  put(parts?: PageParts, answer?: Omit<Answer, "body">): string;
};

/**
 * Browser tests whose worker has one shop with a running campaign and some sales: visitors' pages
 * differ from test to test, what they are shown does not.
 */
export const test = base.extend<object, { store: Store }>({
  store: [
    async ({ browser, growflyer }, use) => {
      const shop = await startShop();
      await use(await openStore(browser, growflyer, shop));
      await shop.close();
    },
    { scope: "worker" },
  ],
});

export { expect };

/** The popup that is on a page, if there is one. */
export const popupOn = (page: Page): Locator => page.locator("growflyer-popup .card");

/** Everything that a page's console and its uncaught errors say, as it comes. */
export function hear(page: Page): string[] {
  const noise: string[] = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(error.message));
  return noise;
}

/** The page's requests to Growflyer, as it makes them. */
export function watchRequests(page: Page, { origin }: Store): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(origin)) requests.push(request);
  });
  return requests;
}

type FeedPart = Record<string, unknown> & {
  notifications: { rules?: object; settings: Record<string, unknown> }[];
  conversions: Record<string, unknown>[];
};

/** Lets a page receive the campaign's feed in another shape: rules as the server would compile them. */
export async function changeFeed(page: Page, change: (feed: FeedPart) => void): Promise<void> {
  await page.route("**/feed.json*", async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    change(json);
    await route.fulfill({ response, json });
  });
}

async function openStore(browser: Browser, growflyer: GrowflyerServer, shop: Shop): Promise<Store> {
  const page = await browser.newPage({ baseURL: growflyer.url });
  await signUp(page);
  const openCampaign = async (name: string) => {
    const campaign = await createCampaign(page, name, shop.host);
    await createNotification(page, campaign.campaignUrl);
    const webhook = await connectStripe(page, campaign.campaignUrl, secret);
    const sell = (sale?: Sale) => deliver(webhook, secret, checkoutCompleted(sale));
    for (const buyer of ["Ada", "Bea", "Jane"]) await sell({ name: buyer });
    return { ...campaign, sell };
  };
  const campaign = await openCampaign("Store");
  let paths = 0;
  return {
    ...campaign,
    shop,
    origin: growflyer.url,
    blockingSnippet: campaign.snippet.replace(" async", ""),
    addCampaign: async () => (await openCampaign("Second")).snippet,
    pinnedTag: () => readPinnedTag(page, campaign.campaignUrl),
    put: (parts, answer) => {
      const path = `/page-${paths++}`;
      shop.serve(path, { ...answer, body: shopPage({ head: campaign.snippet, ...parts }) });
      return shop.url + path;
    },
  };
}

async function readPinnedTag(page: Page, campaignUrl: string): Promise<string> {
  await page.goto(`${campaignUrl}/install/advanced`);
  const code = page.getByText(/<script[^>]* data-key=/).first();
  const tag = /<script[^>]*><\/script>/.exec((await code.textContent()) ?? "")?.[0];
  if (!tag) throw new Error("The Install tab has no pinned snippet");
  return tag;
}
