import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "../support/env";
import {
  changeFeed,
  expect,
  hear,
  popupOn,
  type Store,
  test,
  watchRequests,
} from "../support/shop-campaign";

/** Popups on the address of the shoes only, as the server compiles such a rule. */
const onlyAtShoes = (page: Page) =>
  changeFeed(page, ({ notifications }) => {
    for (const notification of notifications) {
      notification.rules = { pages: ["^/shoes/?(\\?.*)?$", "#/shoes$"] };
      Object.assign(notification.settings, { delay: 0 });
    }
  });

/** A moment in which a popup that is due would have come. */
const aMoment = 1500;

const browsers = {
  "with the Navigation API": () => {},
  "without the Navigation API": () => {
    Object.defineProperty(window, "navigation", { value: undefined });
  },
};

for (const [browser, prepare] of Object.entries(browsers)) {
  for (const method of ["pushState", "replaceState"] as const) {
    test(`rules follow ${method}, ${browser}`, async ({ store, quietPage }) => {
      await quietPage.addInitScript(prepare);
      await openAtHome(quietPage, store);
      const state = await quietPage.evaluate((name) => {
        history[name]({ mine: 1 }, "", "/shoes");
        return history.state;
      }, method);
      expect(state).toEqual({ mine: 1 });
      await expect(popupOn(quietPage)).toBeVisible();
    });
  }

  test(`rules follow back and forward, ${browser}`, async ({ store, quietPage }) => {
    await quietPage.addInitScript(prepare);
    await openAtHome(quietPage, store);
    await quietPage.evaluate(() => {
      history.pushState({}, "", "/shoes");
      history.pushState({}, "", "/socks");
    });
    await quietPage.waitForTimeout(aMoment);
    await expect(popupOn(quietPage)).toHaveCount(0);
    await quietPage.evaluate(() => history.back());
    await expect(popupOn(quietPage)).toBeVisible();
  });

  test(`rules follow routes behind the hash, ${browser}`, async ({ store, quietPage }) => {
    await quietPage.addInitScript(prepare);
    await openAtHome(quietPage, store);
    await quietPage.evaluate(() => {
      location.hash = "#/shoes";
    });
    await expect(popupOn(quietPage)).toBeVisible();
  });

  for (const when of ["before", "after"] as const) {
    test(`a library that patches pushState ${when} the pixel still works, ${browser}`, async ({
      store,
      quietPage,
    }) => {
      await quietPage.addInitScript(prepare);
      const library = `<script>
        window.noted = [];
        const push = history.pushState;
        history.pushState = function (...args) {
          noted.push([this === history, ...args]);
          return push.apply(this, args);
        };
      </script>`;
      const { blockingSnippet } = store;
      const head = when === "before" ? library + blockingSnippet : blockingSnippet + library;
      await openAtHome(quietPage, store, head);
      const noted = await quietPage.evaluate(() => {
        history.pushState({ of: "mine" }, "", "/shoes");
        return (window as unknown as { noted: unknown[] }).noted;
      });
      expect(noted).toEqual([[true, { of: "mine" }, "", "/shoes"]]);
      await expect(popupOn(quietPage)).toBeVisible();
    });
  }

  test(`a page that replaces its whole body has popups on its new address, ${browser}`, async ({
    store,
    quietPage,
  }) => {
    await quietPage.addInitScript(prepare);
    await openAtHome(quietPage, store);
    // As Turbo does.
    await quietPage.evaluate(() => {
      history.pushState({ turbo: {} }, "", "/shoes");
      const body = document.createElement("body");
      body.innerHTML = "<h1>Shoes</h1>";
      document.documentElement.replaceChild(body, document.body);
    });
    await expect(popupOn(quietPage)).toBeVisible();
    await expect(quietPage.getByRole("heading")).toHaveText("Shoes");
  });

  test(`a page that swaps what is in its body has popups on its new address, ${browser}`, async ({
    store,
    quietPage,
  }) => {
    await quietPage.addInitScript(prepare);
    await openAtHome(quietPage, store);
    // As htmx does with hx-boost: the content first, the address afterwards.
    await quietPage.evaluate(() => {
      document.body.innerHTML = "<h1>Shoes</h1>";
      history.pushState({ htmx: true }, "", "/shoes");
    });
    await expect(popupOn(quietPage)).toBeVisible();
  });
}

test("a popup that is on the screen survives the swap of the body", async ({
  store,
  quietPage,
}) => {
  await quietPage.goto(store.put());
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.evaluate(() => {
    const body = document.createElement("body");
    body.innerHTML = "<h1>Shoes</h1>";
    document.documentElement.replaceChild(body, document.body);
  });
  await expect(popupOn(quietPage)).toBeVisible();
  await store.sell({ name: "Swana" });
  await expect(popupOn(quietPage)).toContainText("Swana");
});

test("a page that comes back from the back-forward cache goes on, and hears of new sales", async ({
  store,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const page = await browser.newPage();
    const noise = hear(page);
    const [first, second] = [store.put(), store.put({ head: "", body: "<h1>Elsewhere</h1>" })];
    await page.goto(first);
    await expect(popupOn(page)).toBeVisible();
    await page.waitForTimeout(aMoment);
    await page.evaluate(() => {
      addEventListener("pageshow", (event) => {
        if (event.persisted) document.title = "Back from the cache";
      });
    });
    await page.goto(second);
    await page.evaluate(() => history.back());
    await expect(page).toHaveTitle("Back from the cache");
    await store.sell({ name: "Backa" });
    await expect(popupOn(page)).toContainText("Backa");
    expect(noise).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("a page that is rendered before it is opened loads the loader alone", async ({
  store,
  quietPage,
}) => {
  await quietPage.addInitScript(() => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
  });
  const requests = watchRequests(quietPage, store);
  const paths = () => requests.map((request) => new URL(request.url()).pathname);
  await quietPage.goto(store.put());
  await quietPage.waitForTimeout(4000);
  expect(paths()).toEqual([`/p/${store.pixelKey}.js`]);
  await quietPage.evaluate(() => {
    Object.defineProperty(document, "prerendering", { value: false });
    document.dispatchEvent(new Event("prerenderingchange"));
  });
  await expect(popupOn(quietPage)).toBeVisible();
});

/** Where no popup may be, until its address is another. */
async function openAtHome(page: Page, store: Store, head = store.blockingSnippet) {
  await onlyAtShoes(page);
  const fed = page.waitForResponse("**/feed.json*");
  await page.goto(store.put({ head }));
  await fed;
  await page.waitForTimeout(aMoment);
  await expect(popupOn(page)).toHaveCount(0);
}
