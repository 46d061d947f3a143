import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
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

type Sale = Parameters<typeof checkoutCompleted>[0] & { email?: string };

/** A paid checkout of a buyer with an address of their own. */
function checkout({ email = "jane@buyer.example", ...sale }: Sale = {}) {
  const event = checkoutCompleted(sale);
  event.data.object.customer_details.email = email;
  return event;
}

const rowsOf = (page: Page) =>
  page
    .getByRole("table", { name: "Conversions" })
    .getByRole("row")
    .filter({ has: page.getByRole("link") });

/** Waits until the page shows exactly the sales of these people, newest first. */
async function expectPeople(page: Page, ...names: string[]) {
  await expect(rowsOf(page).getByRole("link")).toHaveText(names);
}

test("sales are found by words, ids and filters, each at an address of its own", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Find", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  const paymentIntent = randomId("pi");
  const refunded = randomId("pi");
  const socks = "100% Merino Socks";
  await page.goto(`${campaignUrl}/conversions`);
  for (const sale of [
    { name: "Jane Doe", paymentIntent },
    { name: "Bob Ray", city: "Lisbon", product: socks },
    { name: "Rita Ray", paymentIntent: refunded },
    { name: "Testy Tester", livemode: false },
  ]) {
    await deliver(webhook, secret, checkout(sale));
    await expect(rowsOf(page).first()).toContainText(sale.name.split(" ")[0] ?? "");
  }
  await deliver(webhook, secret, chargeRefunded(refunded));

  const search = page.getByRole("searchbox", { name: "Search" });
  await search.pressSequentially("merino");
  await expectPeople(page, "Bob");
  await expect(search).toBeFocused();
  expect(new URL(page.url()).search).toBe("?search=merino");
  await search.fill("LISB");
  await expectPeople(page, "Bob");
  await search.fill("100%");
  await expectPeople(page, "Bob");
  await search.fill(paymentIntent);
  await expectPeople(page, "Jane");
  await page.reload();
  await expectPeople(page, "Jane");
  await expect(search).toHaveValue(paymentIntent);
  await search.fill("nobody at all");
  await expect(page.getByText("No conversion is like that")).toBeVisible();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expectPeople(page, "Testy", "Rita", "Bob", "Jane");
  await expect(search).toHaveValue("");

  await page.getByRole("link", { name: "Test mode" }).click();
  await expectPeople(page, "Testy");
  await page.getByRole("link", { name: "Live mode" }).click();
  await expectPeople(page, "Rita", "Bob", "Jane");
  await page.getByLabel("State").selectOption("Refunded");
  await expectPeople(page, "Rita");
  await page.getByLabel("State").selectOption("Any state");
  await page.getByLabel("Product").selectOption(socks);
  await expectPeople(page, "Bob");
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    mode: "live",
    product: socks,
  });
  await page.getByLabel("To", { exact: true }).fill("2020-01-01");
  await expect(page.getByText("No conversion is like that")).toBeVisible();
  await page.goto(`${campaignUrl}/conversions?state=nonsense&page=-3&from=never`);
  await expectPeople(page, "Testy", "Rita", "Bob", "Jane");
});

test("a sale's page tells all that is known of it, and how it came to be known", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Detail", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  const paymentIntent = randomId("pi");
  const timeline = page.getByRole("listitem").filter({ has: page.getByRole("time") });
  await page.goto(`${campaignUrl}/conversions`);
  const charge = chargeSucceeded({ paymentIntent, name: null, city: null, country: null });
  await deliver(webhook, secret, charge);
  await expect(rowsOf(page)).toHaveCount(1);
  await rowsOf(page).getByRole("link").click();
  await expect(page.getByText("Payment received (charge.succeeded)")).toBeVisible();
  await expect(page.getByText(charge.data.object.id, { exact: true })).toBeVisible();

  // The page follows what arrives while it is open.
  await deliver(webhook, secret, checkout({ paymentIntent }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Jane");
  await expect(page.getByText("Name and place added by checkout.session.completed")).toBeVisible();
  await expect(page.getByText("Berlin, Germany")).toBeVisible();
  await expect(page.getByText("€129.00", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText("Hidden by a member", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Hidden by a member", { exact: true })).toBeHidden();

  const part = chargeRefunded(paymentIntent);
  Object.assign(part.data.object, { amount_refunded: 1000, refunded: false });
  Object.assign(part.data.object, { id: charge.data.object.id });
  await deliver(webhook, secret, part);
  await expect(page.getByText("Partly refunded €10.00")).toBeVisible();
  const whole = chargeRefunded(paymentIntent);
  Object.assign(whole.data.object, { id: charge.data.object.id });
  await deliver(webhook, secret, whole);
  await expect(timeline.last()).toContainText("Refunded");
  await expect(timeline).toHaveCount(4);
  await page.goto(`${campaignUrl}/conversions/cnv_00000000000000000000`);
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

test("a forgotten buyer leaves open pages and everything else, and no later event brings them back", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Forget", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await page.goto(`${campaignUrl}/conversions`);
  const paymentIntent = randomId("pi");
  const email = "frieda@buyer.example";
  await deliver(webhook, secret, checkout({ name: "Bob Ray", email: "bob@buyer.example" }));
  await expectPeople(page, "Bob");
  await deliver(webhook, secret, checkout({ name: "Frieda Gone", email, paymentIntent }));
  await expectPeople(page, "Frieda", "Bob");
  const popup = quietPage.getByText("Frieda from Berlin");
  await expect(popup).toBeVisible({ timeout: 20_000 });

  await page.getByRole("button", { name: "Forget a buyer…" }).click();
  const dialog = page.getByRole("alertdialog");
  const forget = dialog.getByRole("button", { name: "Forget for good" });
  await dialog.getByLabel("E-mail address or id").fill("nobody@buyer.example");
  await dialog.getByRole("button", { name: "Find" }).click();
  await expect(dialog.getByText("Nothing is stored here about such a buyer")).toBeVisible();
  await expect(forget).toBeDisabled();
  await dialog.getByLabel("E-mail address or id").fill(" FRIEDA@buyer.example");
  await dialog.getByLabel("E-mail address or id").press("Enter");
  await expect(dialog.getByText("This concerns 1 conversion:")).toBeVisible();
  await expect(dialog.getByText("cannot be undone")).toBeVisible();
  await forget.click();
  await expect(page.getByText("1 conversion was forgotten")).toBeVisible();
  await expectPeople(page, "Bob");
  await expect(popup).toBeHidden();

  // Events about the same purchase may still come for days.
  const late = chargeSucceeded({ paymentIntent, name: "Frieda Gone" });
  await deliver(webhook, secret, late);
  await deliver(webhook, secret, checkout({ name: "Cleo Next", email: "cleo@buyer.example" }));
  await expectPeople(page, "Cleo", "Bob");
  for (const trace of ["Frieda", "frieda@buyer.example"]) {
    await page.goto(`${campaignUrl}/conversions?search=${trace}`);
    await expect(page.getByText("No conversion is like that")).toBeVisible();
  }
  await page.goto(`${campaignUrl}/conversions?state=forgotten`);
  await expectPeople(page, "Forgotten");
  await rowsOf(page).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Forgotten buyer" })).toBeVisible();
  await expect(page.getByText("Frieda")).toHaveCount(0);
});

test("the filtered sales can be taken away as a file that no spreadsheet takes for a program", async ({
  page,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Export", "shop.example");
  const webhook = await connectStripe(page, campaignUrl, secret);
  await page.goto(`${campaignUrl}/conversions`);
  await deliver(webhook, secret, checkout({ name: "María Gil", product: '=1+1, "quoted"' }));
  await expectPeople(page, "María");
  await deliver(webhook, secret, checkout({ name: "Testy", livemode: false }));
  await expectPeople(page, "Testy", "María");
  await page.getByRole("link", { name: "Live mode" }).click();
  await expectPeople(page, "María");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^conversions-\d{4}-\d\d-\d\d\.csv$/);
  const [head, row, ...rest] = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(head).toMatch(/^\ufeffid,time_utc,name,city,country,product,/);
  expect(row).toMatch(
    /^cnv_\w{20},\d{4}-\d\d-\d\dT[\d:.]+Z,María,Berlin,DE,"'=1\+1, ""quoted""",.*129\.00,,EUR,Shown,live,stripe,,no,no,no$/,
  );
  expect(rest).toEqual([""]);
});

test("an export is for the workspace's members only", async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Mine", "shop.example");
  const path = `${campaignUrl}/conversions/export.csv`;
  const mine = await page.request.get(path);
  expect(mine.status()).toBe(200);
  expect(await mine.text()).toMatch(/manual\r\n$/);
  const nobody = await request.get(path, { maxRedirects: 0 });
  expect(nobody.status()).toBe(307);
  expect(nobody.headers().location).toContain("/login");
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const stranger = await context.newPage();
  await signUp(stranger);
  expect((await stranger.request.get(path)).status()).toBe(404);
  await context.close();
});
