import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { chargeSucceeded, checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";
const nextSecret = "whsec_zyxwvutsrqponmlkjihgfedcba";

const confirm = (page: Page, name: string) =>
  page.getByRole("alertdialog").getByRole("button", { name }).click();

test("both ways are offered, and a wrong key or secret is told what it is", async ({ page }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Ways", "shop.example");
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Connect Stripe" }).click();
  await expect(page.getByRole("heading", { name: "With a restricted key" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Webhook only" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Webhook Endpoints" })).toContainText(
    "Write",
  );

  const key = page.getByLabel("Restricted key");
  const connect = page.getByRole("button", { name: "Connect with this key" });
  await key.fill("sk_live_0123456789abcdef");
  await connect.click();
  await expect(page.getByText("This is a secret key, which may do everything")).toBeVisible();
  await key.fill("pk_live_0123456789abcdef");
  await connect.click();
  await expect(page.getByText("A restricted key begins with rk_live_ or rk_test_")).toBeVisible();

  await page.getByLabel("Signing secret").fill("wh_0123");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("A signing secret begins with whsec_")).toBeVisible();
  await expect(page.getByText("Not set up yet")).toBeVisible();
  await expectAccessible(page);
});

test("several secrets are valid until one is removed; a wrong one is noticed and explained", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Roll", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  const send = async (with_: string) => (await deliver(webhook, with_, checkoutCompleted())).status;

  expect(await send(nextSecret)).toBe(400);
  await expect(page.getByText("Probably the wrong signing secret")).toBeVisible();
  await expect(page.getByText("1 request was refused in the last 24 hours")).toBeVisible();
  await expect(page.getByText("Needs attention")).toBeVisible();
  await expectAccessible(page);

  const add = async (signingSecret: string) => {
    await page.getByRole("button", { name: "Add another secret" }).click();
    await page.getByLabel("Signing secret").fill(signingSecret);
    await page.getByRole("button", { name: "Save" }).click();
  };
  const hints = page.getByText(/^whsec_….{4}$/);
  await add(nextSecret);
  await expect(hints).toHaveCount(2);
  expect(await send(secret)).toBe(200);
  expect(await send(nextSecret)).toBe(200);
  // Whether all endpoints are well now, only time tells.
  await expect(page.getByText("Events were accepted since")).toBeVisible();
  await expect(page.getByText("Needs attention")).toBeVisible();

  // The seventh is refused, and takes none of the six away.
  for (const ending of ["three", "four4", "five5", "six66"]) {
    await add(`whsec_0123456789${ending}`);
    await expect(page.getByText(`whsec_…${ending.slice(-4)}`, { exact: true })).toBeVisible();
  }
  await add("whsec_0123456789seven");
  await expect(page.getByText("There are 6 secrets already")).toBeVisible();
  await expect(hints).toHaveCount(6);
  await expectAccessible(page);
  expect(await send(secret)).toBe(200);

  await page.getByRole("button", { name: `Remove the secret whsec_…${secret.slice(-4)}` }).click();
  await confirm(page, "Remove");
  await expect(hints).toHaveCount(5);
  expect(await send(secret)).toBe(400);
  expect(await send(nextSecret)).toBe(200);
});

test("a rule takes popups from open pages at once, and gives them back", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Rules", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await deliver(webhook, secret, checkoutCompleted({ name: "Erika Euro" }));
  const popup = quietPage.getByText("Erika from Berlin");
  await expect(popup).toBeVisible();

  await page.getByRole("link", { name: "Rules" }).click();
  await page.getByLabel("Only these currencies").fill("usd, dollars");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("three letters, like eur")).toBeVisible();
  await page.getByLabel("Only these currencies").fill("USD, chf");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Only these currencies")).toHaveValue("usd, chf");
  await expect(popup).toBeHidden({ timeout: 5000 });

  await page.reload();
  await expect(page.getByLabel("Only these currencies")).toHaveValue("usd, chf");
  await page.getByLabel("Only these currencies").fill("");
  await page.getByLabel("Products", { exact: true }).selectOption("only");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Name at least one product")).toBeVisible();
  await page.getByLabel("Products to show").fill("trail shoes");
  await page.getByRole("button", { name: "Add an account" }).click();
  await page.getByLabel("Account", { exact: true }).fill("acct_1234");
  await page.getByRole("radio", { name: "Own rules" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Open pages follow at once")).toBeVisible();
  await quietPage.reload();
  await expect(popup).toBeVisible();
});

test("the log says what became of each event, narrows down, and processes again", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Log", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  await deliver(webhook, secret, checkoutCompleted({ name: "Secretive Sam" }));
  await deliver(webhook, secret, chargeSucceeded({ livemode: false }));
  const broken = chargeSucceeded();
  await deliver(webhook, secret, {
    ...broken,
    data: { object: { ...broken.data.object, amount: "a lot" } },
  });

  await page.getByRole("link", { name: "Show what is failing" }).click();
  const rows = page.getByRole("row").filter({ hasText: /checkout|charge/ });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Failing");
  await rows.getByRole("button", { name: "Process again" }).click();
  await expect(page.getByText("It is being processed again")).toBeVisible();
  await expect(rows).toContainText("attempt");

  await page.getByRole("link", { name: "Show all events" }).click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByText("Secretive")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel("Mode").selectOption("test");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/mode=test/);
  await page.getByLabel("Mode").selectOption("");
  await page.getByLabel("Type").fill("checkout");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Sale");
  const conversion = rows.getByRole("link", { name: "Show the conversion" });
  await expect(conversion).toHaveAttribute("href", /\/conversions\/cnv_/);

  await rows.getByRole("button", { name: "Process again" }).click();
  await expect(rows).toContainText("Sale");
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Secretive" })).toHaveCount(1);
});

test("disconnecting asks first, and takes everything with it", async ({ page }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Disconnect", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  await deliver(webhook, secret, checkoutCompleted());
  await expect(page.getByText("Healthy")).toBeVisible();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await confirm(page, "Cancel");
  await expect(page.getByText("Healthy")).toBeVisible();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await confirm(page, "Disconnect");
  await expect(page.getByRole("button", { name: "Connect Stripe" })).toBeVisible();
  expect((await deliver(webhook, secret, checkoutCompleted())).status).toBe(404);
});
