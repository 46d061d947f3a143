import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { startServer } from "../support/server";
import { createEmptyDatabase } from "../support/server-database";
import { checkoutCompleted, deliver } from "../support/stripe";
import { startUnreliableDatabase } from "../support/unreliable-database";

const secret = "whsec_0123456789abcdefghijklmnop";

test("the database goes away while pages are open, and comes back (a PostgreSQL server only: the embedded one cannot go away)", async ({
  browser,
  shop,
}) => {
  const database = await createEmptyDatabase();
  test.skip(!database, "needs a PostgreSQL server");
  if (!database) return;
  const unreliable = await startUnreliableDatabase(database.env.DATABASE_URL ?? "");
  const growflyer = await startServer({ env: { ...database.env, DATABASE_URL: unreliable.url } });
  const page = await browser.newPage({ baseURL: growflyer.url });
  await signUp(page);
  const { campaignUrl, snippet, pixelKey } = await createCampaign(page, "Outage", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  const visitor = await browser.newPage();
  await visitor.goto(shop.url);
  expect((await deliver(webhook, secret, checkoutCompleted({ name: "Before" }))).status).toBe(200);
  await expect(visitor.getByText("Before from Berlin")).toBeVisible();
  const feed = () =>
    fetch(`${growflyer.url}/p/${pixelKey}/feed.json`, { headers: { origin: shop.url } });
  await feed();

  unreliable.goAway();
  expect((await fetch(`${growflyer.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${growflyer.url}/healthz`)).status).toBe(200);
  const during = await feed();
  expect(during.status).toBe(200);
  expect(await during.text()).toContain("Before");
  const lost = checkoutCompleted({ name: "During" });
  expect((await deliver(webhook, secret, lost)).status).toBeGreaterThanOrEqual(500);
  await visitor.reload();
  await expect(visitor.getByText("Before from Berlin")).toBeVisible();

  unreliable.comeBack();
  await expect.poll(async () => (await fetch(`${growflyer.url}/readyz`)).status).toBe(200);
  // Stripe tries again what was not answered 200.
  await expect.poll(async () => (await deliver(webhook, secret, lost)).status).toBe(200);
  await expect(visitor.getByText("During from Berlin")).toBeVisible();
  await visitor.close();
  await page.close();
  await growflyer.dispose();
  await unreliable.close();
  await database.drop();
});
