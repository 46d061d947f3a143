import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { launchOptions } from "../../support/env";
import type { Figure } from "../figure";
import { addScript } from "./add-script";
import { type Pending, watchTimers } from "./watch-timers";

const more = 500;
/** Bytes of heap that may be left of each popup and each route: nothing but counting is. */
const promised = 40;

/** One popup takes three seconds of the page's clock, which is moved on by so many milliseconds. */
const step = 10_000;

/**
 * The heap of a page on which hundreds of popups come and go, and which goes from route to route, on
 * a clock that runs as fast as it can; and what a page that nobody sees has still to do. The same is
 * done to the page without the pixel: what grows there is not ours.
 */
export async function measureMemory(shopUrl: string): Promise<Figure[]> {
  // Without a compiler: code that is compiled once it was called often would look like a leak.
  const args = [...launchOptions.args, "--js-flags=--jitless"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const own = await measurePage(browser, `${shopUrl}/with`, showPopups);
  const bare = await measurePage(browser, `${shopUrl}/`, (page, _, at) =>
    passTime(page, own.steps[at]),
  );
  await browser.close();
  return [
    describeGrowth(`${more} popups`, own.popups, bare.popups),
    describeGrowth(`${more} route changes`, own.routes, bare.routes),
    describeTimers(own.timers),
  ];
}

type Growth = { before: number; after: number };
/** Lets time pass until there were so many popups; returns the steps that it took. */
type Play = (page: Page, popups: number, at: number) => Promise<number>;

async function measurePage(browser: Browser, url: string, play: Play) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.clock.install();
    await addScript(page, watchTimers, new URL(url).origin);
    await playInALoop(page);
    await page.goto(url, { waitUntil: "load" });
    await settle(page);
    const steps = [await play(page, 50, 0)];
    const popups = { before: await heapOf(session), after: 0 };
    steps.push(await play(page, 50 + more, 1));
    popups.after = await heapOf(session);
    await changeRoutes(page, 20);
    const routes = { before: await heapOf(session), after: 0 };
    await changeRoutes(page, more);
    routes.after = await heapOf(session);
    return { steps, popups, routes, timers: await countTimersWhileHidden(page) };
  } finally {
    await context.close();
  }
}

/** The campaign's own feed, in which everything comes quickly and again and again. */
async function playInALoop(page: Page): Promise<void> {
  await page.route("**/feed.json*", async (route) => {
    const response = await route.fetch();
    const feed = await response.json();
    feed.rules = { ...feed.rules, loop: true };
    for (const { settings } of feed.notifications) {
      Object.assign(settings, { delay: 0, duration: 2, gap: 1 });
    }
    await route.fulfill({ response, json: feed });
  });
}

/** Requests take real time, what is waited for in the page takes the clock's. */
async function settle(page: Page): Promise<void> {
  for (let step = 0; step < 10; step++) {
    await page.clock.runFor(300);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function showPopups(page: Page, total: number): Promise<number> {
  const shown = () =>
    page.evaluate(() => (window as unknown as { pending: Pending }).pending.popups());
  let steps = 0;
  for (let [known, idle] = [await shown(), 0]; known < total; steps++) {
    await page.clock.runFor(step);
    const now = await shown();
    idle = now === known ? idle + 1 : 0;
    if (idle > 20) throw new Error(`After ${now} popups no more came`);
    known = now;
  }
  return steps;
}

async function passTime(page: Page, steps = 0): Promise<number> {
  for (let at = 0; at < steps; at++) await page.clock.runFor(step);
  return steps;
}

async function changeRoutes(page: Page, times: number): Promise<void> {
  for (let route = 0; route < times; route++) {
    await page.evaluate((to) => history.pushState({}, "", to), `?route=${route}`);
    await page.clock.runFor(1000);
  }
}

/** After three collections: what is released by one may release more. */
async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

function describeGrowth(what: string, own: Growth, bare: Growth): Figure {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const added = own.after - own.before - (bare.after - bare.before);
  return {
    name: `heap of the page over ${what}`,
    measured:
      `${kb(own.before)} before, ${kb(own.after)} after; without the pixel ${kb(bare.before)} and ${kb(bare.after)}: ` +
      `${Math.round(added / more)} bytes each are ours`,
    kept: added <= promised * more,
    limit: `at most ${promised} bytes each`,
  };
}

type Timers = { soon: number; later: number };

/** Of our scripts, a second after the page was hidden and half a minute later. */
async function countTimersWhileHidden(page: Page): Promise<Timers> {
  const count = () =>
    page.evaluate(() => (window as unknown as { pending: Pending }).pending.timers());
  await page.evaluate(() => (window as unknown as { pending: Pending }).pending.hide());
  await page.clock.runFor(1000);
  const soon = await count();
  await page.clock.runFor(30_000);
  return { soon, later: await count() };
}

function describeTimers({ soon, later }: Timers): Figure {
  return {
    name: "timers pending in a hidden page",
    measured: `${soon} after a second, ${later} after half a minute`,
    kept: soon === 0 && later === 0,
    limit: "0",
  };
}
