import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import {
  chargeRefunded,
  chargeSucceeded,
  checkoutCompleted,
  deliver,
  randomId,
} from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

test("from a fresh account to a live popup from a real sale, and its refund", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(
    page,
    "My shop",
    `${shop.url}/some/page?x=1`,
  );

  // The pixel is detected the moment a page with it is opened; nobody reloads the dashboard.
  await expect(page.getByText("Pixel detected")).toBeHidden();
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await expect(page.getByText("Pixel detected")).toBeVisible();

  // The shop's page stays open and learns of everything that follows by itself.
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  const paymentIntent = randomId("pi");
  const paid = await deliver(webhook, secret, checkoutCompleted({ paymentIntent }));
  expect(paid.status).toBe(200);
  const popup = quietPage.getByText("Jane from Berlin bought Trail Shoes");
  await expect(popup).toBeVisible({ timeout: 3000 });
  await expect(page.getByText("checkout.session.completed").first()).toBeVisible();

  // The same purchase again, in another event's words, is the same popup.
  await deliver(webhook, secret, chargeSucceeded({ paymentIntent, name: "J DOE" }));
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Trail Shoes" })).toHaveCount(1);
  await expect(page.getByText("€129.00")).toBeVisible();

  // A refund takes it back from the open page, and shows in the dashboard.
  await expect(popup).toBeVisible();
  await deliver(webhook, secret, chargeRefunded(paymentIntent));
  await expect(popup).toBeHidden({ timeout: 3000 });
  await expect(page.getByRole("row").filter({ hasText: "Trail Shoes" })).toContainText("Refunded");

  // The impression was reported and counted.
  await page.goto("/campaigns");
  const row = page.getByRole("listitem").filter({ hasText: "My shop" });
  await expect(row).toContainText("1");
  await quietPage.reload();
  await quietPage.waitForTimeout(3500);
  await expect(popup).toBeHidden();
});

test("a sale in test mode reaches no live page", async ({ page, shop, quietPage }) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Modes", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await deliver(webhook, secret, checkoutCompleted({ livemode: false, name: "Testy Tester" }));
  await deliver(webhook, secret, checkoutCompleted({ name: "Real Buyer" }));
  await expect(quietPage.getByText("Real from Berlin")).toBeVisible();
  await expect(quietPage.getByText("Testy")).toHaveCount(0);
});

test("hiding a conversion takes its popup from open pages, and the undo gives it back", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Hide", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await page.goto(`${campaignUrl}/conversions`);
  await deliver(webhook, secret, checkoutCompleted({ name: "Hilda Huber" }));
  const popup = quietPage.getByText("Hilda from Berlin");
  await expect(popup).toBeVisible();
  await page.getByRole("button", { name: "Hide" }).click();
  await expect(popup).toBeHidden();
  await expect(page.getByRole("row").filter({ hasText: "Hilda" })).toContainText("Hidden");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Hilda" })).toContainText("Shown");
});

test("a page on an unknown domain stays silent, until its domain is added with one click", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Unknown", "www.shop.example");
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  await deliver(webhook, secret, checkoutCompleted({ name: "Una Known" }));
  await page.goto(`${campaignUrl}/install`);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await expect(page.getByText(shop.host).first()).toBeVisible();
  await expect(quietPage.getByText("Una from Berlin")).toHaveCount(0);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Pixel detected")).toBeVisible();
  await quietPage.reload();
  await expect(quietPage.getByText("Una from Berlin")).toBeVisible();
});

test("hostile and enormous names are shown as text, cut to a sensible length", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Hostile", shop.host);
  await createNotification(page, campaignUrl, "{name} bought {product}");
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  const attack = "<img src=x onerror=document.title='pwned'>";
  await deliver(webhook, secret, checkoutCompleted({ name: "Eve", product: attack }));
  await expect(quietPage.getByText(attack.slice(0, 20))).toBeVisible();
  const rtl = `\u202Eevil\u202C 🎉🎉 ${"x".repeat(10_000)}`;
  await deliver(webhook, secret, checkoutCompleted({ name: "\u202E<b>Bob</b>", product: rtl }));
  await expect(quietPage.getByText("🎉🎉")).toBeVisible();
  const text = (await quietPage.getByText("🎉🎉").textContent()) ?? "";
  expect(text.length).toBeLessThan(300);
  expect(text).not.toContain("\u202E");
  await expect(quietPage).toHaveTitle("A shop");
});
