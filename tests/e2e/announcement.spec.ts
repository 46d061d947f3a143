import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expect, test } from "../support/fixtures";
import { createCampaign, signUp } from "../support/marketer";
import { shopPage } from "../support/pages";

type Words = Record<string, string>;

/** In the dashboard, as a marketer does it: enabled once this returns. */
async function announce(page: Page, campaignUrl: string, shape: RegExp, words: Words) {
  await page.goto(`${campaignUrl}/notifications/new`);
  await page.getByRole("link", { name: "Announcement" }).click();
  await page.getByRole("radio", { name: shape }).check();
  for (const [label, text] of Object.entries(words)) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/notifications\/ntf_/);
  await page.getByRole("switch", { name: "Enabled" }).click();
  await expect(page.getByText("Your notification is live")).toBeVisible();
}

/** The part of the page around the shadow root, or "" while that has the focus. */
const focusOnPage = () => document.activeElement?.closest("h1, p, button")?.textContent ?? "";

test("an announcement appears as a popup, and its file is loaded only then", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "News", shop.host);
  await announce(page, campaignUrl, /corner/, {
    Title: "Free shipping until Sunday",
    Message: "On every order <b>above</b> 20 euros.",
    Button: "See the offers",
    Link: `${shop.url}/offers`,
    Delay: "4",
  });
  await page.goto(`${campaignUrl}/notifications`);
  await expect(page.getByRole("link", { name: "Free shipping until Sunday" })).toBeVisible();

  shop.setHead(snippet);
  const files: string[] = [];
  quietPage.on("request", (request) => files.push(request.url()));
  const announcements = () => files.filter((file) => file.includes("/assets/announcement-"));
  const runtime = quietPage.waitForRequest(/assets\/runtime-/);
  await quietPage.goto(shop.url);
  await runtime;
  await quietPage.waitForTimeout(1500);
  expect(announcements(), "not before it is about to show").toHaveLength(0);
  const popup = quietPage.getByRole("status");
  await expect(popup).toContainText("Free shipping until Sunday");
  await expect(popup).toContainText("On every order <b>above</b> 20 euros.");
  expect(announcements()).toHaveLength(1);
  await popup.getByRole("link", { name: "See the offers" }).click();
  await quietPage.waitForURL(`${shop.url}/offers`);
});

test("an announcement in a window holds the focus, and gives it back", async ({ page, shop }) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Window", shop.host);
  await announce(page, campaignUrl, /middle/, {
    Title: "We move to Lisbon",
    Message: "Orders of this week arrive a day later.",
    Button: "Read more",
    Link: `${shop.url}/news`,
    Delay: "1",
  });
  const body = "<main><h1>Trail Shoes</h1><button>Add to cart</button></main>";
  shop.serve("/", shopPage({ head: snippet, body }));
  await page.goto(shop.url);
  await page.getByRole("button", { name: "Add to cart" }).focus();
  const dialog = page.getByRole("dialog", { name: "We move to Lisbon" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();

  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focusOnPage), "the page cannot be reached").toBe("");
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 400 });
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await page.evaluate(focusOnPage)).toBe("Add to cart");
});

test("a window closes with a click beside it, and moves nothing on the page", async ({
  page,
  shop,
  quietPage,
}) => {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Beside", shop.host);
  await announce(page, campaignUrl, /middle/, { Title: "Closed on Monday", Delay: "0" });
  shop.setHead(snippet);
  await quietPage.addInitScript(() => {
    const measured = { shift: 0 };
    Object.defineProperty(document, "measured", { value: measured });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        measured.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await quietPage.goto(shop.url);
  const dialog = quietPage.getByRole("dialog", { name: "Closed on Monday" });
  await expect(dialog).toBeVisible();
  await quietPage.mouse.click(10, 10);
  await expect(dialog).toBeHidden();
  const shift = await quietPage.evaluate(
    () => (document as unknown as { measured: { shift: number } }).measured.shift,
  );
  expect(shift).toBe(0);
});
