import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { checkoutCompleted, deliver, sign } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

test("the machines' routes refuse what is wrong, over real HTTP", async ({
  page,
  shop,
  growflyer,
}) => {
  await signUp(page);
  const { campaignUrl, pixelKey } = await createCampaign(page, "Bad", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  const origin = shop.url;
  const pixel = `${growflyer.url}/p/${pixelKey}`;
  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", body, headers }).then((response) => response.status);

  const body = JSON.stringify(checkoutCompleted());
  const signed = { "stripe-signature": sign(body, secret) };
  const old = Math.floor(Date.now() / 1000) - 301;
  expect(await post(webhook, "{", { "stripe-signature": sign("{", secret) })).toBe(400);
  expect(await post(webhook, body)).toBe(400);
  expect(await post(webhook, body, { "stripe-signature": sign(body, "whsec_another") })).toBe(400);
  expect(await post(webhook, body, { "stripe-signature": sign(body, secret, old) })).toBe(400);
  expect(await post(webhook, JSON.stringify(JSON.parse(body), null, 1), signed)).toBe(400);
  expect(await post(webhook.replace(/src_\w+/, "src_00000000000000000000"), body, signed)).toBe(
    404,
  );
  const huge = JSON.stringify({ ...checkoutCompleted(), padding: "x".repeat(2_000_000) });
  expect(await post(webhook, huge, { "stripe-signature": sign(huge, secret) })).toBe(413);

  expect(await post(`${pixel}/collect`, "{", { origin })).toBe(400);
  expect(await post(`${pixel}/collect`, "x".repeat(70_000), { origin })).toBe(413);
  expect((await fetch(`${growflyer.url}/p/px_00000000000000000000.js`)).status).toBe(404);
  expect((await fetch(`${growflyer.url}/p/px_00000000000000000000/feed.json`)).status).toBe(404);
  expect((await fetch(`${growflyer.url}/p/../../etc/passwd`)).status).toBe(404);
  expect((await fetch(`${growflyer.url}/p/assets/..%2f..%2fpackage.json`)).status).toBe(404);

  // After all that, nothing was stored: the source still waits.
  await page.goto(`${campaignUrl}/sources`);
  await expect(page.getByText("Waiting for the first event")).toBeVisible();
  expect((await deliver(webhook, secret, checkoutCompleted())).status).toBe(200);
});

test("a campaign without notifications and a notification without conversions are quiet feeds", async ({
  page,
  shop,
  growflyer,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet, pixelKey } = await createCampaign(page, "Quiet", shop.host);
  const feed = async () => {
    const response = await fetch(`${growflyer.url}/p/${pixelKey}/feed.json`, {
      headers: { origin: shop.url },
    });
    return response.json();
  };
  expect(await feed()).toMatchObject({ version: 1, notifications: [], conversions: [] });
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await createNotification(page, campaignUrl);
  expect(await feed()).toMatchObject({
    notifications: [{ type: "recent_sales" }],
    conversions: [],
  });
  await quietPage.waitForTimeout(2000);
  await expect(quietPage.getByRole("status")).toHaveText("");
});

test("a template with unknown variables is refused at its field", async ({ page }) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Template", "shop.example");
  await page.goto(`${campaignUrl}/notifications/new?type=recent_sales`);
  await page.getByLabel("Message").fill("{name} paid with {card}");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("There is no variable {card}").first()).toBeVisible();
  await expect(page).toHaveURL(/notifications\/new/);
});

test("a domain is understood as people paste it, and nonsense is refused at the field", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/campaigns/new");
  await page.getByLabel("Campaign name").fill("Pasted");
  await page.getByLabel("Domain").fill("not a domain");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is not a domain").first()).toBeVisible();
  await page.getByLabel("Domain").fill("https://www.Shop.example/path");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL("**/install");
  await page.goto("/campaigns");
  await expect(page.getByText("www.shop.example").first()).toBeVisible();
});
