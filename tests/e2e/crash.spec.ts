import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { type GrowflyerServer, startServer } from "../support/server";
import { checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

test.describe("a process of one's own", () => {
  let growflyer: GrowflyerServer;
  test.beforeEach(async () => {
    growflyer = await startServer();
  });
  test.afterEach(() => growflyer.dispose());

  test("after kill -9 at any moment, everything that was answered 200 is there, once", async ({
    browser,
    shop,
  }) => {
    const page = await browser.newPage({ baseURL: growflyer.url });
    await signUp(page);
    const { campaignUrl, pixelKey } = await createCampaign(page, "Crash", shop.host);
    await createNotification(page, campaignUrl);
    const webhook = await connectStripe(page, campaignUrl, secret);
    await page.close();
    const events = Array.from({ length: 24 }, (_, index) =>
      checkoutCompleted({ product: `Shoe ${index}` }),
    );
    const pending = [...events];
    for (let kills = 0; pending.length > 0; ) {
      // Several at once; whoever is not answered 200 is sent again, as Stripe does.
      const batch = pending.splice(0, 6);
      const sending = batch.map((event) =>
        deliver(webhook, secret, event).then(
          ({ status }) => status === 200,
          () => false,
        ),
      );
      if (kills++ < 3) {
        await new Promise((resolve) => setTimeout(resolve, 5 + 40 * Math.random()));
        await growflyer.kill();
        await growflyer.restart();
      }
      const answered = await Promise.all(sending);
      pending.push(...batch.filter((_, index) => !answered[index]));
    }
    const products = async () => {
      const response = await fetch(`${growflyer.url}/p/${pixelKey}/feed.json`, {
        headers: { origin: shop.url },
      });
      const feed = (await response.json()) as { conversions: { product: { name: string } }[] };
      return feed.conversions.map((conversion) => conversion.product.name).sort();
    };
    const expected = events.map((event) => event.data.object.metadata.product_name).sort();
    await expect.poll(products, { timeout: 20_000 }).toEqual(expected);
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
