import type { Browser, Page } from "@playwright/test";
import { addScript } from "./add-script";
import { type Measured, type Observed, observePage } from "./observe-page";

export type Visit = Observed & {
  /** Of ours, that had ended when the visit did. Bytes are those on the wire, headers included. */
  requests: { url: string; bytes: number }[];
  /** Milliseconds from the sale's POST to its popup; null without the pixel. */
  live: number | null;
};

export type VisitOptions = {
  browser: Browser;
  url: string;
  /** Growflyer's origin. */
  origin: string;
  /** Sells something live and returns its name; null: without the pixel there is nothing to see. */
  sell: (() => Promise<string>) | null;
};

/** How much slower than this machine's processor the visitor's is. */
const slowness = 4;
/** Milliseconds between two interactions, and how many there are: popups come and go meanwhile. */
const pace = 150;
const interactions = 30;

/** Opens the page in a fresh, slowed browser profile, and shops there for some seconds. */
export async function measureVisit(options: VisitOptions): Promise<Visit> {
  const { browser, url, origin, sell } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const requests = countRequests(page, origin);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    await addScript(page, observePage, origin);
    await page.goto(url, { waitUntil: "load" });
    // Nothing is touched before the page has settled: an input ends the largest contentful paint.
    await page.waitForTimeout(700);
    await shop(page);
    const observed = await page.evaluate(() =>
      (window as unknown as { measured: Measured }).measured.read(),
    );
    const live = sell ? await timeSale(page, sell) : null;
    return { ...observed, live, requests: await requests() };
  } finally {
    await context.close();
  }
}

/** Puts products into the cart and types into the search, at the pace of a hurried visitor. */
async function shop(page: Page): Promise<void> {
  const search = await middleOf(page, "input");
  const add = await middleOf(page, ".card button");
  const letters = "trail";
  const start = Date.now();
  for (let at = 0; at < interactions; at++) {
    await page.waitForTimeout(Math.max(0, start + at * pace - Date.now()));
    const letter = letters[at % 10];
    if (at % 10 === 0) await page.mouse.click(search.x, search.y);
    else if (letter) await page.keyboard.press(letter);
    else if (at % 10 === 5) await clear(page);
    else await page.mouse.click(add.x, add.y);
  }
  // The last frame's entries arrive a little later.
  await page.waitForTimeout(500);
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`Nothing on the page is ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function timeSale(page: Page, sell: () => Promise<string>): Promise<number> {
  const start = Date.now();
  const product = await sell();
  const seen = await page.waitForFunction(
    (text) => (window as unknown as { measured: Measured }).measured.said(text),
    product,
    { polling: 50, timeout: 10_000 },
  );
  return (await seen.jsonValue()) - start;
}

function countRequests(page: Page, origin: string): () => Promise<Visit["requests"]> {
  const ended: Promise<Visit["requests"][number] | null>[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().startsWith(origin)) return;
    const sizes = request.sizes().catch(() => null);
    ended.push(
      sizes.then(
        (size) =>
          size && {
            url: request.url(),
            bytes: size.responseBodySize + size.responseHeadersSize,
          },
      ),
    );
  });
  return async () => (await Promise.all(ended)).filter((request) => request !== null);
}
