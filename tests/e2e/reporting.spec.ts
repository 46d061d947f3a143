import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { startServer } from "../support/server";
import type { Shop } from "../support/shop";
import { checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

/** A shop with the pixel, on which Ada bought something. */
async function openShop(page: Page, shop: Shop, { livemode = true } = {}) {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Reports", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  await deliver(webhook, secret, checkoutCompleted({ name: "Ada", livemode }));
}

/** The bodies of what the page reports. */
function watchReports(page: Page): string[] {
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/collect")) bodies.push(request.postData() ?? "");
  });
  return bodies;
}

/** Shows Ada's popup, waits until what belongs to it has been reported, and leaves the page. */
async function visit(page: Page, url: string) {
  const following = page.waitForResponse("**/assets/follow-*");
  await page.goto(url);
  await expect(page.getByText("Ada from Berlin")).toBeVisible({ timeout: 20_000 });
  await following;
  await page.waitForTimeout(1500);
  await page.goto("about:blank");
  await page.waitForTimeout(300);
}

test("what a visitor does is reported by beacon, within a second or when the page is left", async ({
  page,
  shop,
  quietPage,
}) => {
  await openShop(page, shop);
  const reports = watchReports(quietPage);
  const type = quietPage.waitForRequest("**/collect").then((request) => ({
    method: request.method(),
    type: request.headers()["content-type"],
    resource: request.resourceType(),
  }));
  // What a page sends while it is left belongs to no page any more that could be watched.
  await quietPage.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      localStorage.setItem("sent", `${body}`);
      return send(url, body);
    };
  });
  const following = quietPage.waitForResponse("**/assets/follow-*");
  await quietPage.goto(shop.url);
  const popup = quietPage.getByText("Ada from Berlin");
  await expect(popup).toBeVisible({ timeout: 20_000 });
  await following;
  await expect.poll(() => reports.length, { timeout: 2500 }).toBe(1);
  expect(reports[0]).toMatch(
    /^{"interactions":\[{"n":"ntf_\w+","k":"impression"}\],"failures":\[\]}$/,
  );
  expect(await type).toEqual({
    method: "POST",
    type: "text/plain;charset=UTF-8",
    resource: "ping",
  });
  await popup.hover();
  await quietPage.goto(`${shop.url}/elsewhere`);
  const sent = await quietPage.evaluate(() => localStorage.getItem("sent"));
  expect(sent).toContain('"k":"hover"');
});

test("it is reported as well where the page has changed what arrays become in JSON", async ({
  page,
  shop,
  quietPage,
}) => {
  await openShop(page, shop);
  const reports = watchReports(quietPage);
  await quietPage.addInitScript(() => {
    Object.assign(Array.prototype, { toJSON: () => "changed" });
  });
  await visit(quietPage, shop.url);
  expect(reports).toHaveLength(1);
  expect(JSON.parse(reports[0] ?? "").interactions).toMatchObject([{ k: "impression" }]);
});

test("it is reported by a request where there are no beacons", async ({
  page,
  shop,
  quietPage,
}) => {
  await openShop(page, shop);
  const reports = watchReports(quietPage);
  await quietPage.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, "sendBeacon");
  });
  const report = quietPage.waitForResponse("**/collect");
  await visit(quietPage, shop.url);
  expect((await report).status()).toBe(204);
  expect(reports).toHaveLength(1);
  expect(reports[0]).toContain('"k":"impression"');
});

test("nothing that a visitor does is reported who objects to it by Global Privacy Control", async ({
  page,
  shop,
  quietPage,
}) => {
  await openShop(page, shop);
  const reports = watchReports(quietPage);
  await quietPage.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });
  });
  await visit(quietPage, shop.url);
  expect(reports).toEqual([]);
});

test("nothing is counted on a preview", async ({ page, shop, quietPage }) => {
  await openShop(page, shop, { livemode: false });
  const reports = watchReports(quietPage);
  await visit(quietPage, `${shop.url}/?growflyer=test`);
  expect(reports).toEqual([]);
});

/** A visit of a page on which something in the widget fails. */
async function visitFailing(browser: Browser, shop: Shop, random: number) {
  const page = await browser.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(error.message));
  const reports = watchReports(page);
  await page.addInitScript((random) => {
    Math.random = () => random;
    const request = () => {
      throw new TypeError("Jane Doe, jane@buyer.example");
    };
    Object.defineProperty(Navigator.prototype, "locks", { get: () => ({ request }) });
  }, random);
  await visit(page, shop.url);
  await page.close();
  expect(noise, "the widget is silent").toEqual([]);
  return { text: reports.join(), failures: reports.flatMap((body) => JSON.parse(body).failures) };
}

test("a failure of the widget is silent, and reported by one page in ten without a word of the page", async ({
  browser,
  shop,
}) => {
  const growflyer = await startServer();
  const page = await browser.newPage({ baseURL: growflyer.url });
  await openShop(page, shop);
  const others = await visitFailing(browser, shop, 0.5);
  expect(others.failures).toEqual([]);
  const sampled = await visitFailing(browser, shop, 0.05);
  const at = expect.stringMatching(/^follow-[\w.-]+\.js:1:\d+$/);
  expect(sampled.failures).toEqual([{ name: "TypeError", at }]);
  expect(sampled.text).not.toMatch(/jane|localhost|http/i);
  await page.close();

  // The server tells of it in its log, at the latest when it ends.
  await growflyer.stop();
  const line = growflyer
    .output()
    .split("\n")
    .find((text) => text.includes('"where":"widget"'));
  const [{ at: place }] = sampled.failures as [{ at: string }];
  expect(JSON.parse(line ?? "{}")).toMatchObject({
    error: "TypeError",
    place,
    campaign: expect.stringMatching(/^cmp_/),
    count: 1,
  });
  await growflyer.dispose();
});
