import type { Page, Request } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import type { Shop } from "../support/shop";
import { checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";

/** A shop with the pixel, and a way to sell on it. */
async function openShop(page: Page, shop: Shop) {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Widget", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  return (sale: Parameters<typeof checkoutCompleted>[0]) =>
    deliver(webhook, secret, checkoutCompleted(sale));
}

/** Requests to Growflyer alone, as paths without their query. */
function pathsOf(requests: Request[]): string[] {
  return requests
    .map((request) => new URL(request.url()).pathname)
    .filter((path) => path.startsWith("/p/"))
    .map((path) => path.replace(/px_\w+/, "KEY").replace(/-\w{8}(\.[a-z]+)?\.js$/, ".js"));
}

test("a page pays three requests for its first popup, and nothing else", async ({
  page,
  shop,
  quietPage,
  growflyer,
}) => {
  const sell = await openShop(page, shop);
  await sell({ name: "Jane" });
  const requests: Request[] = [];
  quietPage.on("request", (request) => requests.push(request));
  await quietPage.addInitScript(() => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const state = {
      shift: 0,
      added: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
    };
    Object.defineProperty(document, "measured", { value: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await quietPage.goto(shop.url);
  await expect(quietPage.getByText("Jane from Berlin bought Trail Shoes")).toBeVisible();
  expect(pathsOf(requests)).toEqual(["/p/KEY.js", "/p/KEY/feed.json", "/p/assets/runtime.js"]);
  await expect
    .poll(() => pathsOf(requests).slice(3), "the rest once it is there")
    .toEqual(["/p/assets/follow.js", "/p/KEY/live", "/p/KEY/collect"]);
  const hosts = requests.map((request) => new URL(request.url()).host).filter(Boolean);
  expect(new Set(hosts), "no third party").toEqual(
    new Set([shop.host, new URL(growflyer.url).host]),
  );
  const left = await quietPage.evaluate(() => {
    const { measured } = document as unknown as {
      measured: { shift: number; added: () => string[] };
    };
    const storage = localStorage.length + sessionStorage.length;
    return { shift: measured.shift, globals: measured.added(), cookie: document.cookie, storage };
  });
  expect(left).toEqual({ shift: 0, globals: ["growflyer"], cookie: "", storage: 0 });
});

test("what is not known is left out, honestly", async ({ page, shop, quietPage }) => {
  const sell = await openShop(page, shop);
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await sell({ name: null, city: null });
  await expect(quietPage.getByText("Someone from Germany bought Trail Shoes")).toBeVisible();
  await sell({ name: "", city: "", country: null, product: "" });
  await expect(quietPage.getByText("Someone bought something")).toBeVisible();
});

test("it waits while it is read, can be closed by mouse and key, and reports what was done", async ({
  page,
  shop,
  quietPage,
}) => {
  const sell = await openShop(page, shop);
  const reported: string[] = [];
  quietPage.on("request", (request) => {
    if (!request.url().endsWith("/collect")) return;
    const { interactions } = JSON.parse(request.postData() ?? "{}") as {
      interactions: { k: string }[];
    };
    reported.push(...interactions.map((interaction) => interaction.k));
  });
  await quietPage.goto(shop.url);
  await quietPage.waitForTimeout(500);
  await sell({ name: "Ada" });
  const popup = quietPage.getByText("Ada from Berlin");
  await popup.hover();
  // It would leave after six seconds.
  await quietPage.waitForTimeout(7000);
  await expect(popup).toBeVisible();
  await quietPage.getByRole("button", { name: "Close" }).click();
  await expect(popup).toBeHidden();
  await quietPage.mouse.move(0, 0);
  await sell({ name: "Bea" });
  await expect(quietPage.getByText("Bea from Berlin")).toBeVisible();
  const focused = await quietPage.evaluate(() => document.activeElement === document.body);
  expect(focused, "it never takes the focus").toBe(true);
  await quietPage.getByRole("button", { name: "Close" }).focus();
  await quietPage.keyboard.press("Escape");
  await expect(quietPage.getByText("Bea from Berlin")).toBeHidden();
  await expect
    .poll(() => [...reported].sort())
    .toEqual(["dismiss", "dismiss", "hover", "impression", "impression"]);
});

test("it is announced politely, and is accessible", async ({ page, shop, quietPage }) => {
  const sell = await openShop(page, shop);
  await quietPage.goto(shop.url);
  await expect(quietPage.getByRole("status")).toBeAttached();
  await expect(quietPage.getByRole("status")).toHaveText("");
  await sell({ name: "Ada" });
  await expect(quietPage.getByRole("status")).toContainText("Ada from Berlin bought Trail Shoes");
});
