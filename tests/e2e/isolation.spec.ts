import type { Page } from "@playwright/test";
import { earlyChanges, hostileStyles, lateChanges } from "../support/pages-hostile";
import { changeFeed, expect, hear, popupOn, test, watchRequests } from "../support/shop-campaign";

for (const [what, css] of Object.entries(hostileStyles)) {
  test(`a page whose style ${what} does not change the popup`, async ({ store, quietPage }) => {
    await quietPage.goto(store.put());
    const expected = await lookOf(quietPage);
    await quietPage.goto(store.put({ head: `<style>${css}</style>${store.snippet}` }));
    expect(await lookOf(quietPage)).toEqual(expected);
  });
}

/** The popup's box, and how each of its elements is drawn, once its animation is over. */
async function lookOf(page: Page) {
  const popup = popupOn(page);
  await popup.waitFor({ state: "attached" });
  return popup.evaluate(async (card) => {
    const root = card.getRootNode() as ShadowRoot;
    await Promise.all(root.getAnimations().map((animation) => animation.finished));
    const properties = [
      ...["display", "visibility", "opacity", "position", "transform", "zoom", "filter"],
      ...["color", "background-color", "border-width", "font-family", "font-size"],
      ...["letter-spacing", "text-transform", "line-height", "pointer-events", "clip-path"],
    ];
    const styles = [root.host, ...root.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      return properties.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
    });
    const { x, y, width, height } = card.getBoundingClientRect();
    return { box: { x, y, width, height }, styles };
  });
}

for (const [what, script] of Object.entries(earlyChanges)) {
  test(`a page that ${what} has its popups, and what they report is understood`, async ({
    store,
    quietPage,
  }) => {
    const head = `<script>${script}</script>${store.snippet}`;
    const collected = quietPage.waitForResponse((response) => response.url().endsWith("/collect"));
    await quietPage.goto(store.put({ head }));
    await expect(popupOn(quietPage)).toBeVisible();
    await expect(popupOn(quietPage)).toContainText("from Berlin bought Trail Shoes");
    expect((await collected).status()).toBe(204);
  });
}

for (const [what, script] of Object.entries(lateChanges)) {
  test(`a page that replaces ${what} after the loader has popups, and keeps its own`, async ({
    store,
    quietPage,
  }) => {
    const head = `${store.blockingSnippet}<script>window.mine = []; window.calls = []; ${script}</script>`;
    await quietPage.goto(store.put({ head }));
    await expect(popupOn(quietPage)).toBeVisible();
    await expect(popupOn(quietPage)).toContainText("bought");
    const kept = await quietPage.evaluate(() => {
      const { mine } = window as unknown as { mine: [Record<string, unknown>, string, unknown][] };
      return mine.filter(([on, name, value]) => on[name] !== value).map(([, name]) => name);
    });
    expect(kept, "replaced by the widget").toEqual([]);
  });
}

test("nothing of the page is changed but for one global", async ({ store, quietPage }) => {
  const record = `<script>
    const types = { Array, Object, String, Promise, Function, Element, Node, EventTarget, History, JSON, Math };
    window.snapshot = () => [window, ...Object.values(types), ...Object.values(types).map((type) => type.prototype).filter(Boolean)].map((object) =>
      Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, { value, get }]) => [name, typeof value === "function" ? value : get]));
    window.before = 0; window.before = snapshot();
  </script>`;
  await quietPage.goto(store.put({ head: record + store.blockingSnippet }));
  await expect(popupOn(quietPage)).toBeVisible();
  const changed = await quietPage.evaluate(() => {
    type Snapshot = [string, unknown][][];
    const page = window as unknown as { snapshot: () => Snapshot; before: Snapshot };
    const known = page.before.map((entries) => new Map(entries));
    return page
      .snapshot()
      .flatMap((entries, at) =>
        entries
          .filter(([name, value]) => !known[at]?.has(name) || known[at]?.get(name) !== value)
          .map(([name]) => name),
      );
  });
  expect(changed).toEqual(["growflyer"]);
});

test("the pixel pasted twice is one popup and one set of requests", async ({
  store,
  quietPage,
}) => {
  const requests = watchRequests(quietPage, store);
  await quietPage.goto(store.put({ head: store.snippet + store.snippet, body: store.snippet }));
  await expect(popupOn(quietPage)).toHaveCount(1);
  await quietPage.waitForTimeout(1500);
  await expect(quietPage.locator("growflyer-popup")).toHaveCount(1);
  const paths = requests.map((request) => new URL(request.url()).pathname);
  for (const part of ["/feed.json", "/runtime-", "/live", "/follow-"]) {
    expect(paths.filter((path) => path.includes(part)).length, part).toBeLessThanOrEqual(1);
  }
});

test("two campaigns' pixels both work, and never stand on the screen together", async ({
  store,
  quietPage,
}) => {
  const other = await store.addCampaign();
  await quietPage.addInitScript(() => {
    const seen = { most: 0, hosts: new Set<Element>() };
    Object.defineProperty(window, "seen", { value: seen });
    const look = () => {
      const hosts = [...document.querySelectorAll("growflyer-popup")].filter((host) =>
        host.shadowRoot?.querySelector(".card:not(.leaving)"),
      );
      for (const host of hosts) seen.hosts.add(host);
      seen.most = Math.max(seen.most, hosts.length);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await quietPage.goto(store.put({ head: store.snippet + other }));
  const seen = () =>
    quietPage.evaluate(() => {
      const { seen } = window as unknown as { seen: { most: number; hosts: Set<Element> } };
      return { most: seen.most, campaigns: seen.hosts.size };
    });
  await expect.poll(seen, { timeout: 30_000 }).toEqual({ most: 1, campaigns: 2 });
});

test("the pixel may be written into the page while it is parsed", async ({ store, quietPage }) => {
  const text = JSON.stringify(store.snippet).replace("</script", "<\\/script");
  await quietPage.goto(store.put({ head: `<script>document.write(${text})</script>` }));
  await expect(popupOn(quietPage)).toBeVisible();
});

test("a page that is written anew after its load has no error", async ({ store, quietPage }) => {
  await quietPage.goto(store.put());
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.evaluate(() => {
    document.open();
    document.write("<!doctype html><title>New</title><h1>Written anew</h1>");
    document.close();
  });
  await quietPage.waitForTimeout(8000);
  await expect(quietPage.getByRole("heading")).toHaveText("Written anew");
});

const failures: Record<string, (page: Page) => Promise<unknown>> = {
  "a feed that fails": (page) =>
    page.route("**/feed.json*", (route) => route.fulfill({ status: 500, body: "{}" })),
  "a feed that cannot be fetched": (page) =>
    page.route("**/feed.json*", (route) => route.abort("connectionrefused")),
  "a feed that is no JSON": (page) =>
    page.route("**/feed.json*", (route) => answer(route, "<!doctype html><p>Log in</p>")),
  "a feed that is empty": (page) => page.route("**/feed.json*", (route) => answer(route, "null")),
  "a feed of another shape": (page) =>
    page.route("**/feed.json*", (route) =>
      answer(route, '{"version":9,"notifications":{"all":[1]},"conversions":7,"live":"yes"}'),
    ),
  "a runtime that is not there": (page) =>
    page.route("**/assets/runtime-*", (route) => route.fulfill({ status: 404 })),
  "a runtime that is no script": (page) =>
    page.route("**/assets/runtime-*", (route) => answer(route, "<!doctype html>", "text/html")),
};

for (const [what, break_] of Object.entries(failures)) {
  test(`${what} is silence`, async ({ store, browser }) => {
    const page = await browser.newPage();
    const noise = hear(page);
    await break_(page);
    await page.goto(store.put());
    await page.waitForTimeout(4000);
    await expect(popupOn(page)).toHaveCount(0);
    // The browser itself says what it could not load; nobody can keep it from that.
    const ours = noise.filter((text) => !/Failed to load (resource|module script)/.test(text));
    expect(ours).toEqual([]);
    await page.close();
  });
}

test("a feed of a future version shows what is known of it", async ({ store, browser }) => {
  const page = await browser.newPage();
  const noise = hear(page);
  await changeFeed(page, (feed) => {
    const [sales] = feed.notifications;
    const future = {
      id: "ntf_future",
      type: "hologram",
      settings: { depth: 3 },
      rules: { mood: 1 },
    };
    feed.version = 2;
    feed.weather = "fine";
    feed.notifications = [future, { ...sales, rules: { mood: ["good"] }, shape: "round" }] as never;
    feed.conversions = feed.conversions.map((sale) => ({ ...sale, planet: "Earth" }));
  });
  await page.goto(store.put());
  await expect(popupOn(page)).toContainText("bought Trail Shoes");
  expect(noise.filter((text) => !/Failed to load/.test(text))).toEqual([]);
  await page.close();
});

type Route = Parameters<Parameters<Page["route"]>[1]>[0];

const answer = (route: Route, body: string, contentType = "application/json") =>
  route.fulfill({
    status: 200,
    body,
    contentType,
    headers: { "access-control-allow-origin": "*" },
  });
