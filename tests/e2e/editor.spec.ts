import { expect, test } from "../support/fixtures";
import { createCampaign, createNotification, signUp } from "../support/marketer";

test("the preview is the real widget, and follows what is typed", async ({ page }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Preview", "shop.example");
  await page.goto(`${campaignUrl}/notifications/new?type=recent_sales`);
  const preview = page.frameLocator("iframe").getByRole("status");
  await expect(preview).toContainText("bought");
  await page.getByLabel("Message").fill("{name} is happy with {product}");
  await expect(preview).toContainText("is happy with");
  await page.getByRole("radio", { name: "Unknown buyer" }).click();
  await expect(preview).toContainText("Someone is happy with");
});

test("an announcement's preview follows what is typed, and leaves the focus where it is", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "News", "shop.example");
  await page.goto(`${campaignUrl}/notifications/new?type=announcement`);
  const frame = page.frameLocator("iframe");
  await page.getByLabel("Title").fill("Open on Sunday");
  await expect(frame.getByRole("status")).toContainText("Open on Sunday");
  await page.getByRole("radio", { name: "Window in the middle" }).check();
  await expect(frame.getByRole("dialog", { name: "Open on Sunday" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Bottom left" })).toBeHidden();
  await page.getByLabel("Message").click();
  await page.keyboard.type("From ten to four");
  await expect(frame.getByRole("dialog")).toContainText("From ten to four");
  await page.getByLabel("Button").fill("Find us");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter the page that the button opens")).toBeVisible();
  await expect(page.getByLabel("Link")).toBeFocused();
});

test("a change reaches pages that are open", async ({ page, shop, quietPage }) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Change", shop.host);
  await createNotification(page, campaignUrl);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  const fetched = quietPage.waitForResponse(/feed\.json/);
  await fetched;
  const again = quietPage.waitForResponse(/feed\.json/);
  await page.getByLabel("Message").fill("{name} chose {product}");
  await page.getByRole("button", { name: "Save" }).click();
  expect(await (await again).text()).toContain("{name} chose {product}");
});

test("a notification that is switched off leaves open pages", async ({ page, shop }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Off", shop.host);
  await createNotification(page, campaignUrl);
  await page.reload();
  await expect(page.getByRole("switch", { name: "Enabled" })).toBeChecked();
  await page.getByRole("switch", { name: "Enabled" }).click();
  await expect(page.getByText("Your notification is live")).toBeHidden();
  await page.goto(`${campaignUrl}/notifications`);
  await expect(page.getByRole("switch", { name: "Enabled" })).not.toBeChecked();
});
