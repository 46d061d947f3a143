import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { test as base, expect } from "../support/fixtures";
import { createCampaign, signUp } from "../support/marketer";
import { startServer } from "../support/server";
import { chargeSucceeded, checkoutCompleted, randomId } from "../support/stripe";
import { type StripeApi, startStripeApi } from "../support/stripe-api/start-stripe-api";

/** The server under test asks a Stripe of this machine. */
const test = base.extend<object, { stripe: StripeApi }>({
  stripe: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const stripe = await startStripeApi();
      await use(stripe);
      await stripe.close();
    },
    { scope: "worker" },
  ],
  growflyer: [
    async ({ stripe }, use) => {
      const server = await startServer({ env: { STRIPE_API_URL: stripe.url } });
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
});

const confirm = (page: Page, name: string) =>
  page.getByRole("alertdialog").getByRole("button", { name }).click();

const permissions = [
  "events:read",
  "charges:read",
  "checkout_sessions:read",
  "invoices:read",
  "products:read",
  "webhook_endpoints:write",
] as const;

/** A charge of so many hours ago, and its event, as they stand in Stripe's lists. */
function addPastCharge(stripe: StripeApi, hoursAgo: number) {
  const event = chargeSucceeded({ paymentIntent: randomId("pi"), name: `Buyer ${hoursAgo}` });
  const created = Math.floor(Date.now() / 1000) - hoursAgo * 3600;
  Object.assign(event, { created });
  Object.assign(event.data.object, { created });
  stripe.add(event.data.object);
  stripe.addEvent(event, { delivered: true });
}

test("a restricted key makes the endpoint, imports, can be watched and cancelled, and leaves nothing behind", async ({
  page,
  stripe,
}) => {
  test.setTimeout(120_000);
  const live = "rk_live_4mHk3Yq0aB7cD9eF";
  for (let index = 1; index <= 250; index += 1) addPastCharge(stripe, index * 2);
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Keys", "shop.example");
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Connect Stripe" }).click();
  const key = page.getByLabel("Restricted key");
  const connect = page.getByRole("button", { name: "Connect with this key" });

  await key.fill("rk_live_nobodyKnowsThisKey");
  await connect.click();
  await expect(page.getByText("Stripe does not know this key")).toBeVisible();

  // Each permission that is missing is named, and nothing is left at Stripe.
  stripe.addKey(live, { permissions: ["events:read", "charges:read", "webhook_endpoints:write"] });
  await key.fill(live);
  await connect.click();
  const error = page.getByText("Checkout Sessions: Read");
  await expect(error).toContainText("Invoices: Read");
  await expect(error).toContainText("Products: Read");
  await expect(error).not.toContainText("Charges: Read");
  expect(stripe.webhookEndpoints).toEqual([]);

  // Slow enough to be watched.
  stripe.addKey(live, { permissions });
  stripe.fail({ path: /\/v1\/(events|charges|checkout)\?.*limit=100/, hang: 4000, times: 40 });
  await connect.click();
  const progress = page.getByRole("progressbar");
  await expect(progress).toBeVisible();
  expect(stripe.webhookEndpoints).toHaveLength(1);
  await page.reload();
  await expect(progress).toBeVisible();
  await page.getByRole("button", { name: "Cancel import" }).click();
  await confirm(page, "Stop the import");
  await expect(page.getByText("Cancelled")).toBeVisible();
  await expect(progress).toBeHidden();

  // The same time once more, to its end.
  stripe.heal();
  await page.getByRole("button", { name: "Import older sales" }).click();
  await page.getByRole("menuitem", { name: "The last 30 days" }).click();
  await expect(page.getByText("Done")).toBeVisible({ timeout: 30_000 });
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByText("of 250")).toBeVisible();

  // A sale is delivered to the endpoint that we have made, with its secret.
  await page.goto(`${campaignUrl}/sources`);
  const [delivery] = await stripe.deliver(checkoutCompleted());
  expect(delivery?.status).toBe(200);
  await expect(page.getByText("checkout.session.completed").first()).toBeVisible();
  await expect(page.getByText("Healthy")).toBeVisible();
  await expectAccessible(page);

  // A key for test mode stands beside it, and goes alone.
  stripe.addKey("rk_test_4mHk3Yq0aB7cD9eF", { permissions });
  await page.getByRole("button", { name: "Add a restricted key" }).click();
  await key.fill("rk_test_4mHk3Yq0aB7cD9eF");
  await connect.click();
  await expect(page.getByText("rk_test_…D9eF")).toBeVisible();
  expect(stripe.webhookEndpoints).toHaveLength(2);
  await page.getByRole("button", { name: "Remove the test key" }).click();
  await confirm(page, "Remove");
  await expect(page.getByText("rk_test_…D9eF")).toBeHidden();
  expect(stripe.webhookEndpoints).toHaveLength(1);

  await page.getByRole("button", { name: "Disconnect" }).click();
  await confirm(page, "Disconnect");
  await expect(page.getByText("Its webhook endpoint at Stripe is deleted")).toBeVisible();
  expect(stripe.webhookEndpoints).toEqual([]);
});
