import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { changeFeed, expect, hear, popupOn, type Store, test } from "../support/shop-campaign";

/** What developers paste is what is tested. */
const docs = readFileSync(new URL("../../docs/javascript-api.md", import.meta.url), "utf8");
const stub = /<script>.*growflyer\.q.*<\/script>/.exec(docs)?.[0] ?? "";
const dataLayerExample = /```js\n(window\.dataLayer[\s\S]*?)```/.exec(docs)?.[1] ?? "";

type Rules = Record<string, unknown>;
type PageWindow = Window & {
  growflyer(...call: unknown[]): void;
  dataLayer: Record<string, unknown>[];
  told: unknown[];
};

/** `rules` are those of the notification, `campaign` those of the campaign. */
type Opening = { script?: string; rules?: Rules; campaign?: Rules; query?: string };

/** A page whose script calls before the widget is there, and whose feed has these rules. */
async function open(
  page: Page,
  store: Store,
  { script = "", rules = {}, campaign = {}, query = "" }: Opening = {},
) {
  await changeFeed(page, (feed) => {
    const { notifications, conversions } = feed;
    const [notification] = notifications;
    const [newest] = conversions;
    Object.assign(feed, { rules: campaign });
    Object.assign(notification ?? {}, { rules });
    Object.assign(notification?.settings ?? {}, { delay: 0, duration: 60 });
    Object.assign(newest ?? {}, { name: null });
  });
  const head = `${stub}<script>${script}</script>${store.snippet}`;
  await page.goto(store.put({ head }) + query);
}

/** From a script of the page, once the widget is there. */
function call(page: Page, ...args: unknown[]): Promise<void> {
  return page.evaluate((list) => (window as unknown as PageWindow).growflyer(...list), args);
}

async function notificationOf(page: Page, { origin, pixelKey, shop }: Store): Promise<string> {
  const address = `${origin}/p/${pixelKey}/feed.json`;
  const feed = await page.request.get(address, { headers: { origin: shop.url } });
  return (await feed.json()).notifications[0].id;
}

/** Long enough for a popup that is allowed to have come. */
const aWhile = 2500;

const onCall = { triggers: [["call", ""]] };

test("a page pauses before the widget is there, resumes after, and takes the popup away", async ({
  store,
  quietPage,
}) => {
  await open(quietPage, store, { script: 'growflyer("pause")' });
  await quietPage.waitForTimeout(aWhile);
  await expect(popupOn(quietPage)).toHaveCount(0);
  await call(quietPage, "resume");
  await expect(popupOn(quietPage)).toBeVisible();
  await call(quietPage, "pause");
  await call(quietPage, "hide");
  await expect(popupOn(quietPage)).toHaveCount(0);
});

test("a page brings a notification up by its id, early or late", async ({ store, quietPage }) => {
  const id = await notificationOf(quietPage, store);
  await open(quietPage, store, { rules: onCall });
  await quietPage.waitForTimeout(aWhile);
  await expect(popupOn(quietPage)).toHaveCount(0);
  await call(quietPage, "show", id);
  await expect(popupOn(quietPage)).toBeVisible();

  await open(quietPage, store, { rules: onCall, script: `growflyer("show", "${id}")` });
  await expect(popupOn(quietPage)).toBeVisible();
});

test("nothing is stored before consent, and nothing stays when it is taken back", async ({
  store,
  quietPage,
}) => {
  const stored = () => quietPage.evaluate(() => Object.keys(sessionStorage));
  await open(quietPage, store, { rules: { every: "session" }, campaign: { askConsent: true } });
  await expect(popupOn(quietPage)).toBeVisible();
  expect(await stored()).toEqual([]);
  await call(quietPage, "consent", true);
  await expect.poll(stored).toEqual([`growflyer:${store.pixelKey}`]);
  await call(quietPage, "consent", false);
  await expect.poll(stored).toEqual([]);
});

test("the page's word for its language counts more than its markup", async ({
  store,
  quietPage,
}) => {
  await open(quietPage, store, { script: 'growflyer("set", { language: "de" })' });
  await expect(popupOn(quietPage)).toContainText("Jemand");
  await expect(popupOn(quietPage).getByRole("button", { name: "Schließen" })).toBeVisible();
});

test("what the page says of its visitor decides by rules", async ({ store, quietPage }) => {
  await open(quietPage, store, { rules: { attributes: { plan: "pro", orders: "2" } } });
  await call(quietPage, "set", { user: { plan: "pro" }, cart: 49.9, stock: { shoes: 3 } });
  await quietPage.waitForTimeout(aWhile);
  await expect(popupOn(quietPage)).toHaveCount(0);
  await call(quietPage, "set", { user: { orders: 2 } });
  await expect(popupOn(quietPage)).toBeVisible();
});

test("the documented lines fill the data layer", async ({ store, quietPage }) => {
  const notification = await notificationOf(quietPage, store);
  await open(quietPage, store, { script: dataLayerExample });
  const popup = popupOn(quietPage);
  const pushed = () =>
    quietPage.evaluate(() => (window as unknown as PageWindow).dataLayer.map(({ event }) => event));
  await expect(popup).toBeVisible();
  await expect.poll(pushed).toEqual(["growflyer_impression"]);
  await popup.hover();
  await popup.locator(".body").click();
  await popup.getByRole("button", { name: "Close" }).click();
  await expect
    .poll(pushed)
    .toEqual(["impression", "hover", "click", "dismiss"].map((name) => `growflyer_${name}`));
  const [first] = await quietPage.evaluate(() => (window as unknown as PageWindow).dataLayer);
  expect(first).toEqual({
    event: "growflyer_impression",
    growflyer_notification: notification,
    growflyer_type: "recent_sales",
    growflyer_conversion: expect.stringMatching(/^cnv_\w+$/),
  });
});

test("what a listener throws reaches the page's console, and stops nothing", async ({
  store,
  page,
}) => {
  const noise = hear(page);
  const script = `window.told = [];
    function fail() { throw new Error("the page's own") }
    function tell(event) { told.push(event.type) }
    growflyer("on", "impression", fail);
    growflyer("on", "impression", tell);
    growflyer("on", "dismiss", tell);
    growflyer("off", "dismiss", tell);`;
  await open(page, store, { script });
  await popupOn(page).getByRole("button", { name: "Close" }).click();
  await expect(popupOn(page)).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as PageWindow).told)).toEqual([
    "recent_sales",
  ]);
  expect(noise).toEqual(["the page's own"]);
});

const wrong: [string, unknown[]][] = [
  ['there is no command "open"', ["open", "ntf_1"]],
  ["needs a notification's id", ["show"]],
  ["needs true or false", ["consent", "yes"]],
  ["cart is an amount", ["set", { cart: "49.9" }]],
  ["the order's own id", ["track", "purchase", {}]],
  ["needs one of impression, hover, click, dismiss", ["on", "submit", null]],
];

test("wrong calls do nothing and say nothing, early or late", async ({ store, quietPage }) => {
  const script = wrong.map(([, args]) => `growflyer(...${JSON.stringify(args)});`).join("");
  await open(quietPage, store, { script });
  for (const [, args] of wrong) await call(quietPage, ...args);
  await expect(popupOn(quietPage)).toBeVisible();
});

test("debug mode says what is wrong with a call, and what is decided of each notification", async ({
  store,
  page,
}) => {
  const noise = hear(page);
  const id = await notificationOf(page, store);
  const heard = (sentence: string) =>
    expect.poll(() => noise.filter((line) => line.includes(sentence))).not.toEqual([]);
  const rules = { attributes: { plan: "pro" } };
  const [[sentence, early] = ["", []], ...late] = wrong;
  await open(page, store, {
    rules,
    script: `growflyer(...${JSON.stringify(early)})`,
    query: "?growflyer=debug",
  });
  await heard(sentence);
  await heard(`${id} (recent_sales): Does not show`);
  for (const [said, args] of late) {
    await call(page, ...args);
    await heard(said);
  }
  await call(page, "show", "ntf_unknown");
  await heard('no enabled notification "ntf_unknown"');
  const before = noise.length;
  await page.waitForTimeout(1500);
  expect(noise.length, "it is quiet while nothing changes").toBe(before);
  await call(page, "set", { user: { plan: "pro" } });
  await expect(popupOn(page)).toBeVisible();
  await expect.poll(() => noise.length).toBeGreaterThan(before);
});

test("every campaign of a page carries out the calls, each with its own notifications", async ({
  store,
  quietPage,
}) => {
  const second = await store.addCampaign();
  const id = await notificationOf(quietPage, store);
  await changeFeed(quietPage, ({ notifications }) => {
    for (const notification of notifications) Object.assign(notification, { rules: onCall });
  });
  const script = `window.told = [];
    growflyer("on", "impression", function (event) { told.push(event.notification) });
    growflyer("show", "${id}")`;
  const head = `${stub}<script>${script}</script>${store.snippet}${second}`;
  await quietPage.goto(store.put({ head }));
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.waitForTimeout(1000);
  expect(await quietPage.evaluate(() => (window as unknown as PageWindow).told)).toEqual([id]);
  await call(quietPage, "hide");
  await expect(popupOn(quietPage)).toHaveCount(0);
});
