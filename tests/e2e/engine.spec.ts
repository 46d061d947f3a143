import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import type { Shop } from "../support/shop";
import {
  chargeSucceeded,
  checkoutCompleted,
  deliver,
  disputeClosed,
  disputeCreated,
  invoicePaid,
  invoicePaymentPaid,
  randomId,
  refundCreated,
} from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";
const nobody = { name: null, city: null, description: "Subscription creation" };

/** A shop's open page, and the way of an event to it. */
async function openShop(page: Page, shop: Shop, quietPage: Page) {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Engine", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  return async (event: object) => {
    expect((await deliver(webhook, secret, event)).status).toBe(200);
  };
}

test("a charge that comes before its session waits for it: one popup, which says all", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  const paymentIntent = randomId("pi");
  await send(chargeSucceeded({ paymentIntent, ...nobody }));
  await quietPage.waitForTimeout(1000);
  await expect(quietPage.getByRole("status")).toHaveText("");
  await send(checkoutCompleted({ paymentIntent }));
  await expect(quietPage.getByText("Jane from Berlin bought Trail Shoes")).toBeVisible({
    timeout: 2000,
  });
});

test("a charge that stays alone is shown when the wait is over, and improves when more comes", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  const paymentIntent = randomId("pi");
  await send(chargeSucceeded({ paymentIntent, ...nobody }));
  await expect(quietPage.getByText("Someone from Germany bought something")).toBeVisible({
    timeout: 9000,
  });
  await send(checkoutCompleted({ paymentIntent }));
  await expect(quietPage.getByText("Jane from Berlin bought Trail Shoes")).toBeVisible();
  await expect(quietPage.getByText("Someone")).toHaveCount(0);
});

test("a subscription whose payment and invoice share no id is one popup, its renewal none", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  const [paymentIntent, invoice] = [randomId("pi"), randomId("in")];
  await send(chargeSucceeded({ paymentIntent, ...nobody }));
  await send(invoicePaid({ invoice, line: "1 × Pro plan (at €19.00 / month)" }));
  await send(invoicePaymentPaid({ invoice, paymentIntent }));
  await expect(quietPage.getByText("Jane from Germany bought Pro plan")).toBeVisible({
    timeout: 9000,
  });
  await send(invoicePaid({ line: "1 × Gold plan (at €29.00 / month)", renewal: true }));
  await send(checkoutCompleted({ name: "Last Buyer" }));
  await expect(quietPage.getByText("Last from Berlin")).toBeVisible();
  await expect(quietPage.getByText("Gold plan")).toHaveCount(0);
  await page.goto(page.url().replace(/\/sources.*/, "/conversions"));
  await expect(page.getByRole("row").filter({ hasText: "Pro plan" })).toHaveCount(1);
});

test("a dispute hides a sale at once, and gives it back when it is won", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  const paymentIntent = randomId("pi");
  await send(checkoutCompleted({ paymentIntent }));
  const popup = quietPage.getByText("Jane from Berlin");
  await expect(popup).toBeVisible();
  const dispute = randomId("dp");
  await send(disputeCreated({ paymentIntent, dispute }));
  await expect(popup).toBeHidden({ timeout: 2000 });
  await send(disputeClosed({ paymentIntent, dispute, status: "won" }));
  await quietPage.reload();
  await expect(popup).toBeVisible();
});

test("a refund of a part leaves the popup, the rest takes it back", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  const paymentIntent = randomId("pi");
  await send(checkoutCompleted({ paymentIntent }));
  const popup = quietPage.getByText("Jane from Berlin");
  await expect(popup).toBeVisible();
  await send(refundCreated({ paymentIntent, amount: 2900 }));
  await quietPage.waitForTimeout(500);
  await expect(popup).toBeVisible();
  await send(refundCreated({ paymentIntent, amount: 10000 }));
  await expect(popup).toBeHidden({ timeout: 2000 });
});

test("a test-mode sale shows on a page that was opened in preview, and on no other", async ({
  page,
  shop,
  quietPage,
}) => {
  const send = await openShop(page, shop, quietPage);
  await send(checkoutCompleted({ livemode: false, name: "Testy Tester" }));
  const preview = page.getByRole("link", { name: "Preview test sales on your site" });
  const [previewed] = await Promise.all([page.waitForEvent("popup"), preview.click()]);
  await expect(previewed.getByText("Testy from Berlin")).toBeVisible();
  await expect(quietPage.getByText("Testy")).toHaveCount(0);
  await send(checkoutCompleted({ name: "Real Buyer" }));
  await expect(quietPage.getByText("Real from Berlin")).toBeVisible();
  await expect(previewed.getByText("Real from Berlin")).toHaveCount(0);
});
