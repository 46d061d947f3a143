import { test as base, expect, type Page } from "@playwright/test";
import { type GrowflyerServer, startServer } from "./server";
import { type Shop, startShop } from "./shop";

type Workers = { growflyer: GrowflyerServer };
type Fixtures = { shop: Shop; quietPage: Page };

/** Browser tests share one server per worker; each has a shop of its own. */
export const test = base.extend<Fixtures, Workers>({
  growflyer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ growflyer }, use) => use(growflyer.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  shop: async ({}, use) => {
    const shop = await startShop();
    await use(shop);
    await shop.close();
  },
  /** A visitor's page, in a window of its own, whose every console message and uncaught error fails the test. */
  quietPage: async ({ browser }, use) => {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(error.message));
    await use(page);
    await page.close();
    expect(noise, "the widget is silent").toEqual([]);
  },
});

export { expect };
