import { expectAccessible } from "../support/accessible";
import { expect, test } from "../support/fixtures";
import { createCampaign, signUp } from "../support/marketer";

test("a campaign's rules are saved, checked, and there again after a reload", async ({ page }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Rules", "shop.example");
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await page.goto(`${campaignUrl}/settings`);
  await expect(field("Most on a page")).toHaveValue("");
  await expect(field("Oldest sale")).toHaveValue("30");
  await expect(field("Hours or days")).toHaveValue("days");
  await expect(page.getByRole("radio", { name: "Newest first" })).toBeChecked();

  await field("Most on a page").fill("3");
  await field("Most in a session").fill("12");
  await field("Time between two").fill("900");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByText("Enter 600 or less")).toBeVisible();
  await field("Time between two").fill("8");
  await page.getByRole("radio", { name: "Near the visitor first" }).check();
  await page.getByRole("switch", { name: "Begin again when all were shown" }).click();
  await field("Oldest sale").fill("36");
  await field("Hours or days").selectOption("hours");
  await field("Least number of sales").fill("5");
  await field("Distance from the side").fill("24");
  await field("Distance from the top or bottom").fill("80");
  await page.getByRole("switch", { name: "Make room for what sits in the corner" }).click();
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByText("Saved. Open pages follow at once")).toBeVisible();

  await page.reload();
  await expect(field("Most on a page")).toHaveValue("3");
  await expect(field("Most in a session")).toHaveValue("12");
  await expect(field("Time between two")).toHaveValue("8");
  await expect(page.getByRole("radio", { name: "Near the visitor first" })).toBeChecked();
  await expect(page.getByRole("switch", { name: "Begin again" })).toBeChecked();
  await expect(field("Oldest sale")).toHaveValue("36");
  await expect(field("Hours or days")).toHaveValue("hours");
  await expect(field("Least number of sales")).toHaveValue("5");
  await expect(field("Distance from the side")).toHaveValue("24");
  await expect(field("Distance from the top or bottom")).toHaveValue("80");
  await expect(page.getByRole("switch", { name: "Make room" })).not.toBeChecked();

  await field("Most on a page").fill("");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByText("Saved. Open pages follow at once")).toBeVisible();
  await page.reload();
  await expect(field("Most on a page")).toHaveValue("");
  await expect(field("Most in a session")).toHaveValue("12");
});

test("consent and reports of pages are switched at once, and leave the other rules alone", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Consent", "shop.example");
  const consent = page.getByRole("switch", { name: "Ask for consent first" });
  const reports = page.getByRole("switch", { name: "Accept conversions that pages report" });
  const consentCall = page.getByRole("group", { name: "Consent call" });
  const saved = page.getByText("Saved. Open pages follow at once");
  await page.goto(`${campaignUrl}/settings`);
  await page.getByLabel("Most on a page", { exact: true }).fill("4");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(saved).toBeVisible();
  await page.reload();

  await expect(page.getByText("“Do not show these again”")).toBeVisible();
  await expect(consentCall).toHaveCount(0);
  await consent.click();
  await expect(consentCall).toHaveText('growflyer("consent", true)');
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(consent).toBeChecked();
  await expect(reports).not.toBeChecked();
  await reports.click();
  await expect(page.getByText("Anybody who opens your website can send such")).toBeVisible();
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(consent).toBeChecked();
  await expect(reports).toBeChecked();
  await expect(page.getByLabel("Most on a page", { exact: true })).toHaveValue("4");
  await expectAccessible(page);

  await page.getByRole("link", { name: "for developers" }).click();
  await page.waitForURL(/\/install\/advanced$/);
});
