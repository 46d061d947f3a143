import { expectNone, prepare } from "../support/open-with-rules";
import { expect, popupOn, test, watchRequests } from "../support/shop-campaign";

test("waits for the second page view of the session", async ({ store, quietPage }) => {
  const open = await prepare(quietPage, store, { rules: { views: 2 } });
  await open();
  await expectNone(quietPage);
  await open();
  await expect(popupOn(quietPage)).toBeVisible();
});

test("shows to new visitors, and to the same one in a later session no more", async ({
  store,
  browser,
}) => {
  const context = await browser.newContext();
  const first = await context.newPage();
  const open = await prepare(first, store, { rules: { visitors: "new" } });
  await open();
  await expect(popupOn(first)).toBeVisible();
  await open();
  await expect(popupOn(first), "still the same session").toBeVisible();
  const later = await context.newPage();
  const openLater = await prepare(later, store, { rules: { visitors: "new" } });
  await openLater();
  await expectNone(later);
  await context.close();
});

for (const [every, onReload, inNewTab] of [
  ["page", true, true],
  ["session", false, true],
  [3, false, false],
] as const) {
  test(`shows once ${every === 3 ? "in three days" : `a ${every}`}`, async ({ store, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const settings = { duration: 1, gap: 0 };
    const open = await prepare(page, store, { rules: { every }, settings });
    await open();
    await expect(popupOn(page)).toBeVisible();
    await expect(popupOn(page)).toHaveCount(0);
    await expectNone(page);
    await open();
    if (onReload) await expect(popupOn(page)).toBeVisible();
    else await expectNone(page);
    const tab = await context.newPage();
    const openTab = await prepare(tab, store, { rules: { every }, settings });
    await openTab();
    if (inNewTab) await expect(popupOn(tab)).toBeVisible();
    else await expectNone(tab);
    await context.close();
  });
}

test("keeps quiet for days after it was closed, for news as well", async ({ store, browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const open = await prepare(page, store, { rules: { quiet: 3 } });
  await open();
  await popupOn(page).hover();
  await page.getByRole("button", { name: "Close" }).click();
  await store.sell({ name: "Quentin" });
  await expectNone(page);
  const later = await context.newPage();
  await (await prepare(later, store, { rules: { quiet: 3 } }))();
  await expectNone(later);
  await context.close();
});

test("closed without days of quiet, it is over for the session, but not for news", async ({
  store,
  quietPage,
}) => {
  const open = await prepare(quietPage, store);
  await open();
  await popupOn(quietPage).hover();
  await quietPage.getByRole("button", { name: "Close" }).click();
  await open();
  await expectNone(quietPage);
  await store.sell({ name: "Nora" });
  await expect(popupOn(quietPage)).toContainText("Nora");
});

test("the campaign allows so many popups a page, and so many a session", async ({
  store,
  quietPage,
}) => {
  const settings = { duration: 1, gap: 0 };
  const campaign = { maxPerPage: 2, maxPerSession: 3 };
  const open = await prepare(quietPage, store, { campaign, settings });
  const seen = async () => {
    await open();
    return quietPage.evaluate(async () => {
      const names = new Set<string>();
      for (let tick = 0; tick < 60; tick++) {
        const card = document.querySelector("growflyer-popup")?.shadowRoot?.querySelector(".card");
        if (card?.textContent) names.add(card.textContent);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return names.size;
    });
  };
  expect(await seen()).toBe(2);
  expect(await seen()).toBe(1);
  expect(await seen()).toBe(0);
});

test("the campaign's distance from the edges holds, and its order", async ({
  store,
  quietPage,
}) => {
  const open = await prepare(quietPage, store, { campaign: { offsetX: 40, offsetY: 70 } });
  await open();
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.waitForTimeout(600);
  const box = await popupOn(quietPage).boundingBox();
  const height = quietPage.viewportSize()?.height ?? 0;
  expect(box?.x).toBeCloseTo(40, 0);
  expect(height - (box?.y ?? 0) - (box?.height ?? 0)).toBeCloseTo(70, 0);
});

test("the visitor can turn popups off for good, and then only the pixel itself is loaded", async ({
  store,
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const open = await prepare(page, store, { campaign: { askConsent: true } });
  await open();
  await popupOn(page).hover();
  await page.getByRole("button", { name: "Do not show these again" }).click();
  await expectNone(page);
  const stored = await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]);
  expect(stored).toEqual([{ [`growflyer:${store.pixelKey}`]: '{"off":1}' }, {}]);
  const requests = watchRequests(page, store);
  await open();
  await expectNone(page);
  expect(requests).toHaveLength(1);
  await context.close();
});

test("what the visitor wants in one tab holds in the others, whatever is stored or consented later", async ({
  store,
  browser,
}) => {
  const context = await browser.newContext();
  const settings = { duration: 1, gap: 1 };
  const other = await context.newPage();
  await (await prepare(other, store, { settings }))();
  await expect(popupOn(other)).toBeVisible();
  const page = await context.newPage();
  await (await prepare(page, store, { campaign: { askConsent: true } }))();
  await popupOn(page).hover();
  await page.getByRole("button", { name: "Do not show these again" }).click();
  // The other tab's next popup would be due.
  await other.waitForTimeout(2500);
  await expect(popupOn(other)).toHaveCount(0);
  await page.evaluate(() => {
    const { growflyer } = window as unknown as { growflyer: (...call: unknown[]) => void };
    growflyer("consent", true);
    growflyer("consent", false);
  });
  await page.waitForTimeout(1000);
  const stored = await page.evaluate((key) => localStorage[`growflyer:${key}`], store.pixelKey);
  expect(stored).toBe('{"off":1}');
  await context.close();
});

test("page views and popups of before count once the visitor consents", async ({
  store,
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const opening = { rules: { views: 3 }, campaign: { askConsent: true } };
  const open = await prepare(page, store, opening);
  for (const view of [1, 2, 3]) {
    await open();
    await page.evaluate(() => {
      const { growflyer } = window as unknown as { growflyer: (...call: unknown[]) => void };
      growflyer("consent", true);
    });
    if (view < 3) await expectNone(page);
    else await expect(popupOn(page)).toBeVisible();
  }
  await context.close();
});
