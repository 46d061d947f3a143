import type { Page } from "@playwright/test";
import { shopPage } from "../support/pages";
import { startShop } from "../support/shop";
import { expect, hear, popupOn, test } from "../support/shop-campaign";

/** In which another popup would have come as well. */
const aMomentMore = 1500;

test("in a page and a frame of one site that both have the pixel only the page shows popups", async ({
  store,
  quietPage,
}) => {
  const inner = store.put();
  const body = `<iframe src="${inner}" width="600" height="500"></iframe>`;
  await quietPage.goto(store.put({ body }));
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.waitForTimeout(aMomentMore);
  await expect(popupOn(quietPage)).toBeVisible();
  await expect(quietPage.frameLocator("iframe").locator("growflyer-popup .card")).toHaveCount(0);
});

test("a frame within another's page shows popups, and one too small for them does not", async ({
  store,
  quietPage,
}) => {
  const around = await startShop();
  const frame = (width: number, height: number) =>
    `<iframe src="${store.put()}" width="${width}" height="${height}"></iframe>`;
  around.serve("/around", shopPage({ body: frame(600, 500) + frame(300, 120) }));
  await quietPage.goto(`${around.url}/around`);
  const popupIn = (frame: number) =>
    quietPage.frameLocator("iframe").nth(frame).locator("growflyer-popup .card");
  await expect(popupIn(0)).toBeVisible();
  await quietPage.waitForTimeout(aMomentMore);
  await expect(popupIn(1)).toHaveCount(0);
  await around.close();
});

test("nothing of it is printed", async ({ store, quietPage }) => {
  await quietPage.goto(store.put());
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.emulateMedia({ media: "print" });
  await expect(popupOn(quietPage)).toBeHidden();
  await quietPage.emulateMedia({ media: "screen" });
  await expect(popupOn(quietPage)).toBeVisible();
});

test("on a page from right to left the text runs so, and the close button is at its end", async ({
  store,
  quietPage,
}) => {
  await quietPage.goto(store.put({ html: 'lang="ar" dir="rtl"' }));
  const popup = popupOn(quietPage);
  await expect(popup).toBeVisible();
  expect(await popup.evaluate((card) => getComputedStyle(card).direction)).toBe("rtl");
  const card = await boxOf(popup);
  const close = await boxOf(popup.getByRole("button", { name: "إغلاق" }));
  expect(close.x + close.width / 2, "on the left").toBeLessThan(card.x + card.width / 2);
  const tile = await boxOf(popup.locator(".tile"));
  expect(tile.x, "the picture on the right").toBeGreaterThan(card.x + card.width / 2);
});

const views = {
  "320 pixels wide": { width: 320, height: 568, deviceScaleFactor: 2 },
  // 200 % zoom is half the CSS pixels with twice the density.
  "zoomed to 200 %": { width: 640, height: 360, deviceScaleFactor: 2 },
  "zoomed to 400 %": { width: 320, height: 256, deviceScaleFactor: 4 },
};

for (const [name, { deviceScaleFactor, ...viewport }] of Object.entries(views)) {
  test(`a window that is ${name} holds the whole popup`, async ({ store, browser }) => {
    const page = await browser.newPage({ viewport, deviceScaleFactor });
    const noise = hear(page);
    await page.goto(store.put());
    await store.sell({
      name: "Maximiliane Alexandra",
      product: "Waterproof Trail Shoes ".repeat(4),
    });
    await expect(popupOn(page)).toContainText("Maximiliane");
    await settled(page);
    const box = await boxOf(popupOn(page));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(noise).toEqual([]);
    await page.close();
  });
}

const phones = {
  upright: { width: 390, height: 844, insets: { top: 47, bottom: 34, left: 0, right: 0 } },
  "on its side": { width: 844, height: 390, insets: { top: 0, bottom: 21, left: 47, right: 47 } },
  "narrow with rounded sides": {
    ...{ width: 320, height: 640 },
    insets: { top: 20, bottom: 20, left: 10, right: 10 },
  },
};

for (const [name, { width, height, insets }] of Object.entries(phones)) {
  test(`it keeps out of the notches and corners of a phone ${name}`, async ({ store, browser }) => {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: true });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setSafeAreaInsetsOverride", { insets });
    const viewport = "width=device-width, viewport-fit=cover";
    const head = `<meta name="viewport" content="${viewport}">${store.snippet}`;
    await page.goto(store.put({ head }));
    await expect(popupOn(page)).toBeVisible();
    await settled(page);
    const box = await boxOf(popupOn(page));
    expect(box.x, "left").toBeGreaterThanOrEqual(insets.left);
    expect(box.x + box.width, "right").toBeLessThanOrEqual(width - insets.right);
    expect(box.y + box.height, "bottom").toBeLessThanOrEqual(height - insets.bottom);
    await page.close();
  });
}

const occupants = {
  "a cookie banner":
    '<div class="other" style="position:fixed;inset:auto 0 0 0;height:110px;background:#ddd">We use cookies. <button>Fine</button></div>',
  "a chat launcher":
    '<button class="other" style="position:fixed;left:20px;bottom:20px;width:60px;height:60px;border-radius:30px;z-index:99">Chat</button>',
  "a chat launcher in a shadow root":
    '<chat-launcher></chat-launcher><script>document.querySelector("chat-launcher").attachShadow({mode:"open"}).innerHTML="<button style=\'position:fixed;left:16px;bottom:16px;width:64px;height:64px\'>Chat</button>"</script>',
};

test("a tall part of the page that only sticks, like a picture beside the text, is not stepped aside for", async ({
  store,
  quietPage,
}) => {
  const tall = "position:sticky;top:40px;width:400px;height:600px;background:#ddd";
  await quietPage.goto(store.put({ body: `<div style="${tall}"></div><p style="height:2000px">` }));
  await expect(quietPage.getByRole("status")).toBeVisible();
  await settled(quietPage);
  const popup = await boxOf(popupOn(quietPage));
  expect(popup.y + popup.height, "in its corner").toBeCloseTo(720 - 16, 0);
});

for (const [name, html] of Object.entries(occupants)) {
  test(`it does not cover ${name}`, async ({ store, quietPage }) => {
    const body = `<h1>Trail Shoes</h1>${html}`;
    await quietPage.goto(store.put({ body }));
    await expect(popupOn(quietPage)).toBeVisible();
    await settled(quietPage);
    const popup = await boxOf(popupOn(quietPage));
    const bottom = popup.y + popup.height;
    const top = name.includes("banner") ? 720 - 110 : 720 - 80;
    expect(bottom, "stands above it").toBeLessThanOrEqual(top);
    expect(popup.y, "on the screen").toBeGreaterThanOrEqual(0);
  });
}

test("it moves nothing on the page, however often it comes and goes", async ({
  store,
  quietPage,
}) => {
  await quietPage.addInitScript(() => {
    const moved = { score: 0 };
    Object.defineProperty(window, "moved", { value: moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        moved.score += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await quietPage.goto(store.put({ body: `<h1>Trail Shoes</h1>${"<p>Text</p>".repeat(60)}` }));
  await expect(popupOn(quietPage)).toBeVisible();
  await store.sell({ name: "Laya" });
  await expect(popupOn(quietPage)).toContainText("Laya");
  await popupOn(quietPage).getByRole("button", { name: "Close" }).click();
  await expect(popupOn(quietPage)).toHaveCount(0);
  const score = await quietPage.evaluate(
    () => (window as unknown as { moved: { score: number } }).moved.score,
  );
  expect(score).toBe(0);
});

async function boxOf(locator: ReturnType<typeof popupOn>) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not on the screen");
  return box;
}

/** Until the popup has arrived where it goes. */
async function settled(page: Page) {
  await popupOn(page).evaluate(async (card) => {
    const animations = (card.getRootNode() as ShadowRoot).getAnimations();
    await Promise.all(animations.map((animation) => animation.finished));
  });
}
