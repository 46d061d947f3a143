import type { BrowserContext, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { launchOptions } from "../support/env";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import type { Shop } from "../support/shop";
import { checkoutCompleted, deliver } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";
/** A popup may have to wait for the one before it. */
const patient = { timeout: 30_000 };

/** A shop with the pixel, and a way to sell on it. */
async function openShop(page: Page, shop: Shop) {
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Tabs", shop.host);
  await createNotification(page, campaignUrl);
  const webhook = await connectStripe(page, campaignUrl, secret);
  shop.setHead(snippet);
  return async (name: string) => {
    const response = await deliver(webhook, secret, checkoutCompleted({ name }));
    expect(response.status).toBe(200);
  };
}

/** The pages that asked for a live stream, in that order. */
function watchStreams(context: BrowserContext): Page[] {
  const pages: Page[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith("/live")) pages.push(request.frame().page());
  });
  return pages;
}

/** How many of the context's tabs lead, and how many would. */
function countLocks(page: Page) {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const own = (locks: LockInfo[]) =>
      locks.filter(({ name }) => name?.startsWith("growflyer:")).length;
    return { leading: own(held), waiting: own(pending) };
  });
}

async function expectInAll(pages: Page[], name: string) {
  const popup = (page: Page) => page.getByText(`${name} from Berlin`);
  await Promise.all(pages.map((page) => expect(popup(page)).toBeVisible(patient)));
}

/** As if the visitor looked at another tab, or came back. */
function setHidden(page: Page, hidden: boolean) {
  return page.evaluate((hidden) => {
    const state = hidden ? "hidden" : "visible";
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("twenty tabs share one stream, and another leads when the leading one is closed", async ({
  page,
  shop,
  browser,
}) => {
  test.setTimeout(180_000);
  const sell = await openShop(page, shop);
  const context = await browser.newContext();
  const streams = watchStreams(context);
  let tabs: Page[] = [];
  for (let i = 0; i < 20; i++) {
    const tab = await context.newPage();
    await tab.goto(shop.url);
    tabs.push(tab);
  }
  const last = tabs[19] as Page;
  await expect.poll(() => countLocks(last), patient).toEqual({ leading: 1, waiting: 19 });
  await sell("Ada");
  await expectInAll(tabs, "Ada");
  expect(streams).toHaveLength(1);

  const leader = streams[0] as Page;
  tabs = tabs.filter((tab) => tab !== leader);
  await leader.close();
  await sell("Bea");
  await expectInAll(tabs, "Bea");
  expect(streams).toHaveLength(2);

  // What is sold between its feed and its joining reaches a late tab from the one that leads.
  const late = await context.newPage();
  let release = () => {};
  const sold = new Promise<void>((resolve) => {
    release = resolve;
  });
  await late.route("**/assets/follow-*", async (route) => {
    await sold;
    await route.continue();
  });
  const asked = late.waitForRequest("**/assets/follow-*");
  await late.goto(shop.url);
  await asked;
  await sell("Cleo");
  await expectInAll(tabs, "Cleo");
  release();
  await expectInAll([late], "Cleo");
  expect(streams).toHaveLength(2);
  await context.close();
});

test("tabs that may not agree on a leader have a stream each", async ({ page, shop, browser }) => {
  const sell = await openShop(page, shop);
  const context = await browser.newContext();
  const streams = watchStreams(context);
  await context.addInitScript(() => {
    // As in a sandboxed frame.
    const request = () => Promise.reject(new DOMException("Access denied", "SecurityError"));
    Object.defineProperty(Navigator.prototype, "locks", { get: () => ({ request }) });
  });
  const tabs = [await context.newPage(), await context.newPage()];
  await Promise.all(tabs.map((tab) => tab.goto(shop.url)));
  await expect.poll(() => streams.length).toBe(2);
  await sell("Ada");
  await expectInAll(tabs, "Ada");
  await context.close();
});

test("a browser without streams is kept up to date by polling", async ({
  page,
  shop,
  quietPage,
}) => {
  const sell = await openShop(page, shop);
  const streams = watchStreams(quietPage.context());
  await quietPage.addInitScript(() => {
    Reflect.deleteProperty(window, "EventSource");
    // Half a minute is long for a test.
    const later = window.setTimeout.bind(window);
    const sooner = (work: () => void, pause = 0) => later(work, pause > 15_000 ? 1000 : pause);
    window.setTimeout = sooner as typeof setTimeout;
  });
  const polled = quietPage.waitForResponse("**/feed.json");
  await quietPage.goto(shop.url);
  await polled;
  await quietPage.waitForTimeout(1000);
  await sell("Ada");
  await expectInAll([quietPage], "Ada");
  expect(streams).toEqual([]);
});

test("a hidden page holds no stream, no lock and no timer, and catches up when it is looked at", async ({
  page,
  shop,
  quietPage,
}) => {
  const sell = await openShop(page, shop);
  await quietPage.addInitScript(watchHoldings);
  const holdings = () =>
    quietPage.evaluate(() => (document as unknown as { holdings(): object }).holdings());
  await quietPage.goto(shop.url);
  await expect.poll(holdings).toMatchObject({ streams: 1 });
  await sell("Ada");
  await expectInAll([quietPage], "Ada");

  await setHidden(quietPage, true);
  await expect.poll(holdings).toEqual({ streams: 0, channels: 0, timers: 0, intervals: 0 });
  expect(await countLocks(quietPage)).toEqual({ leading: 0, waiting: 0 });
  await sell("Bea");
  await quietPage.waitForTimeout(3000);
  expect(await holdings()).toEqual({ streams: 0, channels: 0, timers: 0, intervals: 0 });
  await expect(quietPage.getByText("Bea from Berlin")).toHaveCount(0);

  await setHidden(quietPage, false);
  await expectInAll([quietPage], "Bea");
  expect(await holdings()).toMatchObject({ streams: 1 });
});

test("a page in the back-forward cache comes back as it was, and catches up", async ({
  page,
  shop,
}) => {
  const sell = await openShop(page, shop);
  // Playwright turns that cache off.
  const ignoreDefaultArgs = ["--disable-back-forward-cache"];
  const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs });
  const visitor = await browser.newPage();
  const streams = watchStreams(visitor.context());
  await visitor.goto(shop.url);
  await visitor.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      document.title = persisted ? "kept" : "new";
    });
  });
  await expect.poll(() => streams.length).toBe(1);
  await visitor.goto(`${shop.url}/elsewhere`);
  await sell("Ada");
  // Nothing is loaded, so that there is nothing to wait for.
  await visitor.goBack({ waitUntil: "commit" });
  await expect(visitor).toHaveTitle("kept");
  await expectInAll([visitor], "Ada");
  await browser.close();
});

/** Counts what a page holds that keeps it busy. Runs in the page, before anything else. */
function watchHoldings() {
  const held = {
    streams: new Set<unknown>(),
    channels: new Set<unknown>(),
    timers: new Set<unknown>(),
    intervals: new Set<unknown>(),
  };
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const watchClosable = (name: "EventSource" | "BroadcastChannel", open: Set<unknown>) => {
    const { prototype } = window[name];
    const { close } = prototype;
    prototype.close = function (this: unknown) {
      open.delete(this);
      close.call(this);
    };
    const construct = (target: typeof EventSource | typeof BroadcastChannel, args: unknown[]) => {
      const made = Reflect.construct(target, args);
      open.add(made);
      return made;
    };
    Object.assign(window, { [name]: new Proxy(window[name], { construct }) });
  };
  watchClosable("EventSource", held.streams);
  watchClosable("BroadcastChannel", held.channels);
  const functions = {
    setTimeout: (work: () => void, pause: number) => {
      const id = setTimeout(() => {
        held.timers.delete(id);
        work();
      }, pause);
      held.timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      held.timers.delete(id);
      clearTimeout(id);
    },
    setInterval: (work: () => void, pause: number) => {
      const id = setInterval(work, pause);
      held.intervals.add(id);
      return id;
    },
    clearInterval: (id: number) => {
      held.intervals.delete(id);
      clearInterval(id);
    },
  };
  Object.assign(window, functions);
  Object.defineProperty(document, "holdings", {
    value: () => Object.fromEntries(Object.entries(held).map(([name, { size }]) => [name, size])),
  });
}
