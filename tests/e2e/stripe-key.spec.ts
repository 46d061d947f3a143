import type { Page } from "@playwright/test";
import { test as base, expect } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { startServer } from "../support/server";
import { chargeSucceeded, checkoutCompleted, randomId } from "../support/stripe";
import { type StripeApi, startStripeApi } from "../support/stripe-api/start-stripe-api";

/** A server whose Stripe is one of this machine. */
const test = base.extend<{ stripe: StripeApi }, { played: StripeApi }>({
  played: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const api = await startStripeApi();
      await use(api);
      await api.close();
    },
    { scope: "worker" },
  ],
  growflyer: [
    async ({ played }, use) => {
      const server = await startServer({ env: { STRIPE_API_URL: played.url } });
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
  stripe: async ({ played }, use) => {
    await use(played);
    played.heal();
  },
});

/** Milliseconds for a whole import: hundreds of sales are understood one after the other. */
const patience = { timeout: 30_000 };

const day = 86_400;
const seconds = () => Math.floor(Date.now() / 1000);

const everything = [
  "events:read",
  "charges:read",
  "checkout_sessions:read",
  "invoices:read",
  "products:read",
  "webhook_endpoints:write",
] as const;

/** A Stripe account of its own, with a key that may do all that we need. */
function openAccount(stripe: StripeApi) {
  const account = randomId("acct");
  const key = `rk_live_${randomId("key").slice(4)}`;
  stripe.addAccount(account);
  stripe.addKey(key, { account, permissions: everything });
  const endpoints = () =>
    stripe.webhookEndpoints.filter(({ url }) => String(url).includes("/webhooks/stripe/"));
  return { account, key, endpoints };
}

/** Paid days ago, and delivered to nobody. */
function pastSale(stripe: StripeApi, account: string, days: number, name: string) {
  const event = chargeSucceeded({ name, description: "Trail Shoes" });
  const created = seconds() - days * day;
  const charge = { ...event.data.object, created };
  stripe.add(charge, { account });
  stripe.addEvent({ ...event, created, data: { object: charge } }, { account });
}

async function openSources(page: Page, campaignUrl: string) {
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Connect Stripe" }).click();
}

async function pasteKey(page: Page, key: string) {
  await page.getByLabel("Restricted key", { exact: true }).fill(key);
  await page.getByRole("button", { name: "Connect with this key" }).click();
}

test("a restricted key: what it lacks is named, then past sales are imported and new ones arrive complete", async ({
  page,
  shop,
  quietPage,
  stripe,
}) => {
  const { account, key, endpoints } = openAccount(stripe);
  pastSale(stripe, account, 2, "Petra Past");
  pastSale(stripe, account, 25, "Paul Past");
  pastSale(stripe, account, 60, "Olga Old");
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "With a key", shop.host);
  await createNotification(page, campaignUrl);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await openSources(page, campaignUrl);

  // Everything that is missing is said at once, and nothing is left at Stripe.
  const weak = "rk_live_weak0123456789";
  stripe.addKey(weak, { account, permissions: ["events:read", "charges:read"] });
  await pasteKey(page, weak);
  const refusal = page.getByText("Allow this key at Stripe:").first();
  for (const lack of ["Checkout Sessions: Read", "Invoices: Read", "Webhook Endpoints: Write"]) {
    await expect(refusal).toContainText(lack);
  }
  await expect(refusal).not.toContainText("Events: Read");
  expect(endpoints()).toHaveLength(0);
  await pasteKey(page, "rk_live_nobody0123456789");
  await expect(page.getByText("Stripe does not know this key").first()).toBeVisible();

  // With the right key the endpoint is made and the last thirty days are imported.
  await pasteKey(page, key);
  await expect(page.getByText("2 objects read at Stripe, 2 of them new")).toBeVisible(patience);
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  expect(endpoints()).toMatchObject([{ status: "enabled", livemode: true }]);
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Petra" })).toHaveCount(1);
  await expect(page.getByRole("row").filter({ hasText: "Olga" })).toHaveCount(0);

  // A new sale comes by the endpoint; what was bought is asked for.
  const sale = checkoutCompleted({ name: "Nina New" });
  const session = { ...sale.data.object, metadata: {} };
  const product = { id: randomId("prod"), object: "product", name: "Wool Socks", images: [] };
  const price = { id: randomId("price"), object: "price", product: product.id };
  stripe.add(product, { account, livemode: true });
  const line = {
    id: randomId("li"),
    object: "item",
    description: "Wool Socks",
    quantity: 2,
    price,
  };
  stripe.add({ ...session, line_items: [line] }, { account });
  const deliveries = await stripe.deliver({ ...sale, data: { object: session } }, { account });
  expect(deliveries).toMatchObject([{ status: 200 }]);
  await expect(quietPage.getByText("Nina from Berlin bought 2 × Wool Socks")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Wool Socks" })).toHaveCount(1);

  // Older ones are fetched from charges and sessions.
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Import older sales" }).click();
  await page.getByRole("menuitem", { name: "Everything, up to 10 years" }).click();
  await expect(page.getByText("Done", { exact: true })).toHaveCount(2, patience);
  await page.goto(`${campaignUrl}/conversions`);
  await expect(page.getByRole("row").filter({ hasText: "Olga" })).toHaveCount(1);

  // Disconnecting takes the endpoint away.
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("Its webhook endpoint at Stripe is deleted")).toBeVisible();
  expect(endpoints()).toHaveLength(0);
});

/** What the merchant does at Stripe: makes an endpoint, or changes the one of that id. */
async function putEndpoint(stripe: StripeApi, key: string, url: string, id = "") {
  const events = id ? [] : [["enabled_events[]", "checkout.session.completed"]];
  const response = await fetch(`${stripe.url}/v1/webhook_endpoints${id && `/${id}`}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: new URLSearchParams([["url", url], ...events]),
  });
  return (await response.json()) as { id: string; secret: string };
}

test("a key that comes later tells what was sold before, and leaves the merchant's own endpoint alone", async ({
  page,
  stripe,
}) => {
  const { account, key, endpoints } = openAccount(stripe);
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Key later", "shop.example");
  const { id, secret } = await putEndpoint(stripe, key, "https://elsewhere.example");
  const webhookUrl = await connectStripe(page, campaignUrl, secret);
  await putEndpoint(stripe, key, webhookUrl, id);
  const sell = async (name: string, item: string) => {
    const sale = checkoutCompleted({ name });
    const session = { ...sale.data.object, metadata: {} };
    const line = { id: randomId("li"), object: "item", description: item, quantity: 1 };
    stripe.add({ ...session, line_items: [line] }, { account });
    return stripe.deliver({ ...sale, data: { object: session } }, { account });
  };
  expect(await sell("Ella Earlier", "Wool Socks")).toMatchObject([{ status: 200 }]);
  await page.goto(`${campaignUrl}/conversions`);
  const rows = (text: string) => page.getByRole("row").filter({ hasText: text });
  await expect(rows("Ella")).toHaveCount(1, patience);
  await expect(rows("Wool Socks")).toHaveCount(0);

  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Add a restricted key" }).click();
  await expect(page.getByText("It covers its own account. A Connect platform")).toBeVisible();
  await pasteKey(page, key);
  await expect(page.getByText("Done", { exact: true })).toBeVisible(patience);
  expect(endpoints()).toHaveLength(2);
  await page.goto(`${campaignUrl}/conversions`);
  await expect(rows("Wool Socks")).toHaveCount(1, patience);

  // Both endpoints deliver, and the sale counts once.
  const deliveries = await sell("Lena Later", "Trail Shoes");
  expect(deliveries).toMatchObject([{ status: 200 }, { status: 200 }]);
  await expect(rows("Trail Shoes")).toHaveCount(1, patience);

  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Remove the live key" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Its endpoint at Stripe is deleted")).toBeVisible();
  expect(endpoints()).toMatchObject([{ id }]);
  // It is the merchant's to delete; the tests share this Stripe.
  const headers = { authorization: `Bearer ${key}` };
  await fetch(`${stripe.url}/v1/webhook_endpoints/${id}`, { method: "DELETE", headers });
});

test("an import survives a reload and a restart, and is cancelled with a click", async ({
  page,
  growflyer,
  stripe,
}) => {
  const { account, key, endpoints } = openAccount(stripe);
  for (let sale = 0; sale < 150; sale += 1) pastSale(stripe, account, sale / 10, `Buyer ${sale}`);
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Long import", "shop.example");
  await openSources(page, campaignUrl);

  // The second page takes longer than anybody waits.
  stripe.fail({ path: /^\/v1\/events\?.*starting_after/, hang: 60_000, times: 100 });
  await pasteKey(page, key);
  await expect(page.getByText("100 objects read at Stripe, 100 of them new")).toBeVisible(patience);
  const progress = page.getByRole("progressbar", { name: /^Import of/ });
  await expect(progress).toBeVisible();
  await page.reload();
  await expect(progress).toBeVisible();

  // A process that stops waits for nobody, and the next one goes on where it was.
  const stopping = Date.now();
  await growflyer.stop();
  expect(Date.now() - stopping).toBeLessThan(10_000);
  stripe.heal();
  await growflyer.restart();
  // The open page finds its server again as well, and may be loading itself just now.
  await expect(() => page.reload()).toPass();
  await expect(page.getByText("150 objects read at Stripe, 150 of them new")).toBeVisible(patience);
  await expect(page.getByText("Done", { exact: true })).toBeVisible();

  stripe.fail({ path: /^\/v1\/(events|charges)\?limit=100/, hang: 60_000, times: 100 });
  await page.getByRole("button", { name: "Import older sales" }).click();
  await page.getByRole("menuitem", { name: "The last 30 days" }).click();
  await page.getByRole("button", { name: "Cancel import" }).click();
  await page.getByRole("button", { name: "Stop the import" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();

  // Where Stripe refuses, the key goes all the same, and the person is told what is left.
  stripe.revokeKey(key);
  await page.getByRole("button", { name: "Remove the live key" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Its endpoint could not be deleted")).toBeVisible();
  await expect(page.getByText("No key").first()).toBeVisible();
  expect(endpoints()).toHaveLength(1);
});
