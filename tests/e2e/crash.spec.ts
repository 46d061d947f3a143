import { crashUnderLoad, listSoldProducts } from "../support/crash-load";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { type GrowflyerServer, startServer } from "../support/server";

const secret = "whsec_0123456789abcdefghijklmnop";

test.describe("a process of one's own", () => {
  let growflyer: GrowflyerServer;
  test.beforeEach(async () => {
    growflyer = await startServer();
  });
  test.afterEach(() => growflyer.dispose());

  test("after kill -9 several times at random moments, every purchase is there exactly once", async ({
    browser,
    shop,
  }) => {
    test.setTimeout(240_000);
    const page = await browser.newPage({ baseURL: growflyer.url });
    await signUp(page);
    const { campaignUrl } = await createCampaign(page, "Crash", shop.host);
    await createNotification(page, campaignUrl);
    const webhook = await connectStripe(page, campaignUrl, secret);
    const { products } = await crashUnderLoad({ growflyer, webhook, secret, kills: 4 });
    await expect
      .poll(() => listSoldProducts(page, campaignUrl), { timeout: 120_000, intervals: [500] })
      .toEqual(products.sort());
    await page.close();
  });

  test("SIGTERM ends it cleanly: counters are flushed first, live streams do not hold it up", async ({
    browser,
    shop,
  }) => {
    const page = await browser.newPage({ baseURL: growflyer.url });
    await signUp(page);
    const { campaignUrl, snippet, pixelKey } = await createCampaign(page, "Stop", shop.host);
    await createNotification(page, campaignUrl);
    shop.setHead(snippet);
    const visitor = await browser.newPage();
    await visitor.goto(shop.url);
    await visitor.waitForTimeout(1000);
    const feed = await fetch(`${growflyer.url}/p/${pixelKey}/feed.json`, {
      headers: { origin: shop.url },
    });
    const { notifications } = (await feed.json()) as { notifications: { id: string }[] };
    const interactions = [{ n: notifications[0]?.id, k: "impression" }];
    const collected = await fetch(`${growflyer.url}/p/${pixelKey}/collect`, {
      method: "POST",
      headers: { origin: shop.url },
      body: JSON.stringify({ interactions: [...interactions, ...interactions] }),
    });
    expect(collected.status).toBe(204);
    expect(await growflyer.stop()).toBe(0);
    await growflyer.restart();
    await page.goto(`${campaignUrl}/notifications`);
    await expect(page.getByText(/^2$|2 impressions/).first()).toBeVisible();
    await visitor.close();
    await page.close();
  });
});
