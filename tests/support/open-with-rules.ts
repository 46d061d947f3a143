import type { Page } from "@playwright/test";
import { changeFeed, expect, popupOn, type Store } from "./shop-campaign";

type Rules = Record<string, unknown>;
export type Opening = {
  rules?: Rules;
  campaign?: Rules;
  settings?: Rules;
  country?: string;
  query?: string;
  body?: string;
  referer?: string;
};

/** How a page looks to which the server has sent these rules; opened anew at each call. */
export async function prepare(page: Page, store: Store, opening: Opening = {}) {
  const { rules = {}, campaign = {}, settings = {}, country, query = "", body, referer } = opening;
  await changeFeed(page, (feed) => {
    Object.assign(feed, { rules: campaign });
    Object.assign(feed.notifications[0] ?? {}, { rules });
    Object.assign(feed.notifications[0]?.settings ?? {}, { delay: 0, duration: 60, ...settings });
  });
  if (country) {
    await page.route("**/feed.json*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "growflyer-country": country };
      await route.fulfill({
        response,
        headers: { ...headers, "access-control-expose-headers": "growflyer-country" },
      });
    });
  }
  const address = store.put(body ? { body } : {}) + query;
  return () => page.goto(address, referer ? { referer } : {});
}

/** Long enough for a popup without a delay to have come. */
const aWhile = 1500;

export async function expectNone(page: Page) {
  await page.waitForTimeout(aWhile);
  await expect(popupOn(page)).toHaveCount(0);
}
