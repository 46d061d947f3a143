import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

test("a sale can be entered by hand once that is switched on, and is marked for ever", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Manual", shop.host);
  await createNotification(page, campaignUrl);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  const row = page.getByRole("row").filter({ hasText: "Petra" });
  await page.goto(`${campaignUrl}/conversions/new`);
  await expect(page.getByText("Entering by hand is switched off")).toBeVisible();
  await page.goto(`${campaignUrl}/settings`);
  const allow = page.getByRole("switch", { name: "Conversions may be added by hand" });
  await expect(allow).not.toBeChecked();
  await allow.click();
  await expect(page.getByText("Conversions can be added by hand")).toBeVisible();
  await page.goto(`${campaignUrl}/conversions`);
  await page.getByRole("link", { name: "Add a conversion" }).click();

  await page.getByRole("button", { name: "Add conversion" }).click();
  await expect(page.getByText("Say what was bought, or who bought it")).toBeVisible();
  await page.getByLabel("Product", { exact: true }).fill("Trail Shoes");
  await page.getByLabel("First name").fill("Petra");
  await page.getByLabel("City").fill("Graz");
  await page.getByLabel("Country").selectOption("Austria");
  await page.getByLabel("Amount").fill("49,5");
  await page.getByLabel("Currency").fill("EUR");
  await page.getByLabel("Sold at").fill("2035-01-01T10:00");
  await page.getByRole("button", { name: "Add conversion" }).click();
  await expect(page.getByText("This is in the future")).toBeVisible();
  const earlier = new Date(Date.now() - 3_600_000);
  const local = new Date(earlier.getTime() - earlier.getTimezoneOffset() * 60_000);
  await page.getByLabel("Sold at").fill(local.toISOString().slice(0, 16));
  await page.getByRole("button", { name: "Add conversion" }).click();
  await expect(row).toContainText("Petra");
  await expect(row).toContainText("Manual");
  await expect(row).toContainText("€49.50");
  await expect(quietPage.getByText("Petra from Graz bought Trail Shoes")).toBeVisible();

  await page.goto(`${campaignUrl}/settings`);
  await allow.click();
  await expect(page.getByText("Switched off")).toBeVisible();
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("link", { name: "Add a conversion" })).toHaveCount(0);
  await expect(row).toContainText("Manual");
  await row.getByRole("link").click();
  await expect(page.getByText("Entered by a member")).toBeVisible();
});

test("a campaign's privacy decides what its popups say, on pages that are open", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Privacy", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await page.goto(`${campaignUrl}/settings`);
  await page.getByRole("radio", { name: "First name and initial" }).check();
  await page.getByRole("radio", { name: "Country" }).check();
  await expect(page.getByLabel("Example")).toHaveText("Jane D. from Germany bought Trail Shoes");
  await page.getByRole("button", { name: "Save privacy" }).click();
  await expect(page.getByText("Saved. Open pages follow at once")).toBeVisible();
  await deliver(webhook, secret, checkoutCompleted({ name: "Ivo Ilic" }));
  await expect(quietPage.getByText("Ivo I. from Germany bought Trail Shoes")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "First name and initial" })).toBeChecked();
});
