import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { createCampaign, createNotification, signUp } from "../support/marketer";
import type { Shop } from "../support/shop";

const stub =
  "window.growflyer=window.growflyer||function(){(growflyer.q=growflyer.q||[]).push(arguments)}";

type PageWindow = Window & { growflyer(...call: unknown[]): void };

/** A shop whose thank-you page reports the sale, where the campaign accepts that. */
async function openShop(page: Page, shop: Shop, { accepts = true } = {}) {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Tracking", shop.host);
  await createNotification(page, campaignUrl);
  if (accepts) await accept(page, campaignUrl);
  shop.setHead(`<script>${stub}</script>${snippet}`);
  shop.serve(
    "/thanks",
    `<!doctype html><title>Thanks</title><link rel="icon" href="data:,"><script>${stub};
      growflyer("track", "purchase", {
        id: "1001", name: "Tracy Doe", city: "Bergen", country: "NO", email: "tracy@buyer.example",
        product: { name: "Trail Shoes", url: "${shop.url}/shoes" },
      })</script>${snippet}`,
  );
  return { campaignUrl };
}

async function accept(page: Page, campaignUrl: string) {
  await page.goto(`${campaignUrl}/settings`);
  await page.getByRole("switch", { name: "Accept conversions that pages report" }).click();
  await expect(page.getByText("Saved. Open pages follow at once")).toBeVisible();
}

/** Opens a page that tracks; resolves to what the server has answered. */
async function visit(page: Page, url: string): Promise<number> {
  const answered = page.waitForResponse(/\/p\/px_\w+\/track/);
  await page.goto(url);
  return (await answered).status();
}

test("a sale that a page reports shows on other open pages, and is marked for ever", async ({
  page,
  shop,
  quietPage,
  browser,
}) => {
  const { campaignUrl } = await openShop(page, shop);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  const buyer = await browser.newPage();
  const sent = buyer.waitForRequest(/\/track$/);
  expect(await visit(buyer, `${shop.url}/thanks`)).toBe(202);
  expect((await sent).postData()).not.toContain("buyer.example");
  await expect(quietPage.getByText("Tracy from Bergen bought Trail Shoes")).toBeVisible();

  // Reloaded, it is the same sale.
  expect(await visit(buyer, `${shop.url}/thanks`)).toBe(202);
  await buyer.close();

  await page.goto(`${campaignUrl}/conversions`);
  const row = page.getByRole("row").filter({ hasText: "Tracy" });
  await expect(row).toHaveCount(1);
  await expect(row.getByTitle("confirmed by no payment")).toHaveText("Reported by the page");
  const csv = await (await page.request.get(`${campaignUrl}/conversions/export.csv`)).text();
  expect(csv).toContain(",reported_by_page,");
  expect(csv).toMatch(/,Tracy,Bergen,NO,Trail Shoes,.*,page,,no,yes,no\r\n$/);
  await expect(page.getByLabel("Source").first()).toContainText("Reported by the page");
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Details" })).toBeVisible();
  await expect(page.getByText("1001")).toBeVisible();
  await expect(page.getByText("Reported by the page").first()).toBeVisible();

  await page.goto(`${campaignUrl}/sources`);
  await expect(page.getByRole("button", { name: "Connect Stripe" })).toBeVisible();
});

test("a page reports a sale after it has loaded, and hears in debug mode what became of it", async ({
  page,
  shop,
  browser,
}) => {
  const { campaignUrl } = await openShop(page, shop, { accepts: false });
  const buyer = await browser.newPage();
  const said: string[] = [];
  buyer.on("console", (message) => said.push(message.text()));
  await buyer.goto(`${shop.url}/?growflyer=debug`);
  const track = (sale: object) =>
    buyer.evaluate(
      (details) => (window as unknown as PageWindow).growflyer("track", "purchase", details),
      sale,
    );
  const hears = (sentence: string) => expect.poll(() => said.join("\n")).toContain(sentence);

  await track({ id: 7, name: "Early" });
  await hears("the sale 7 was not recorded. The campaign does not accept sales that pages report");
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Early" })).toHaveCount(0);

  await accept(page, campaignUrl);
  // What is no honest value is left out, and takes nothing else with it.
  await track({ id: 8, name: "Eight", country: "Norway" });
  await hears("the sale 8 is recorded");
  await track({ id: 9, occurredAt: new Date(Date.now() + 3_600_000).toISOString() });
  await hears("the sale 9 was not recorded. occurredAt is in the future");
  await track({ id: 10, name: "Later" });
  await hears("the sale 10 is recorded");
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Later" })).toContainText(
    "Reported by the page",
  );
  await buyer.close();
});

test("what is reported in test mode stays there", async ({ page, shop, quietPage, browser }) => {
  const { campaignUrl } = await openShop(page, shop);
  await quietPage.goto(shop.url);
  const buyer = await browser.newPage();
  expect(await visit(buyer, `${shop.url}/thanks?growflyer=test`)).toBe(202);
  await buyer.close();
  await quietPage.waitForTimeout(3000);
  await expect(quietPage.getByText("Tracy")).toHaveCount(0);
  await page.goto(`${campaignUrl}/conversions?mode=test`);
  await expect(page.getByRole("row").filter({ hasText: "Tracy" })).toContainText("Test");
});

test("a page of another host reports nothing", async ({ page, shop, request }) => {
  const { campaignUrl } = await openShop(page, shop);
  await page.goto(`${campaignUrl}/install`);
  const code = await page
    .getByText(/<script async src=/)
    .first()
    .textContent();
  const address = /src="(\S+)\.js"/.exec(code ?? "")?.[1];
  const track = (origin: string) =>
    request.post(`${address}/track`, {
      headers: { origin, "content-type": "text/plain" },
      data: JSON.stringify({ kind: "purchase", id: "1002" }),
    });
  expect((await track("https://elsewhere.example")).status()).toBe(403);
  expect((await track(shop.url)).status()).toBe(202);
});
