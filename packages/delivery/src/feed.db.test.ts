import { campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { Feed } from "@growflyer/contracts/feed";
import { setCampaignRules } from "@growflyer/services/campaigns/set-rules";
import { addDomain } from "@growflyer/services/domains/add";
import { updateNotification } from "@growflyer/services/notifications/update";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createShop,
  type DeliveryTest,
  fetchFeed,
  namesIn,
  openDeliveryTest,
  sell,
} from "./testing/shop";

let delivery: DeliveryTest;
beforeAll(async () => {
  delivery = await openDeliveryTest();
});
afterAll(() => delivery.close());

test("the feed follows a notification that is enabled and disabled", async () => {
  const shop = await createShop(delivery, { enabled: false });
  await sell(delivery, shop);
  const before = Feed.parse(await fetchFeed(delivery, shop));
  expect(before).toMatchObject({ notifications: [], conversions: [], live: true });
  const set = (enabled: boolean) =>
    updateNotification(delivery.context, shop.scope, shop.notificationId, { enabled });
  await set(true);
  const enabled = Feed.parse(await fetchFeed(delivery, shop));
  expect(enabled.notifications.map(({ id }) => id)).toEqual([shop.notificationId]);
  expect(namesIn(enabled)).toEqual(["Ada"]);
  await set(false);
  expect((await fetchFeed(delivery, shop)).notifications).toEqual([]);
});

test("an unchanged feed is a 304, in every encoding the same ETag", async () => {
  const shop = await createShop(delivery);
  const path = `/${shop.pixelKey}/feed.json`;
  const plain = await delivery.request(path);
  const brotli = await delivery.request(path, { headers: { "accept-encoding": "gzip, br" } });
  const etag = plain.headers.get("etag") ?? "";
  expect(brotli.headers.get("content-encoding")).toBe("br");
  expect(brotli.headers.get("etag")).toBe(etag);
  const again = await delivery.request(path, { headers: { "if-none-match": `"x", ${etag}` } });
  expect(again.status).toBe(304);
  expect(again.headers.get("access-control-allow-origin")).toBe("*");
  await sell(delivery, shop);
  const changed = await delivery.request(path, { headers: { "if-none-match": etag } });
  expect(changed.status).toBe(200);
});

test("test mode and live mode never mix", async () => {
  const shop = await createShop(delivery);
  await sell(delivery, shop, { name: "Live" });
  expect(namesIn(await fetchFeed(delivery, shop, "?mode=test"))).toEqual([]);
  await sell(delivery, shop, { name: "Test", mode: "test" });
  expect(namesIn(await fetchFeed(delivery, shop, "?mode=test"))).toEqual(["Test"]);
  expect(namesIn(await fetchFeed(delivery, shop, "?mode=live"))).toEqual(["Live"]);
  const wrong = await delivery.request(`/${shop.pixelKey}/feed.json?mode=both`);
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { code: "invalid" } });
});

test("a page on an unknown host gets an empty feed, and is noted until its domain is added", async () => {
  const shop = await createShop(delivery);
  await sell(delivery, shop);
  const ask = async (origin: string) => {
    const response = await delivery.request(`/${shop.pixelKey}/feed.json`, { headers: { origin } });
    expect(response.status).toBe(200);
    return Feed.parse(await response.json());
  };
  const empty = { notifications: [], conversions: [], live: false, cursor: "" };
  expect(await ask("https://other.example")).toMatchObject(empty);
  expect(await ask("none")).toMatchObject(empty);
  const { campaignId } = shop.scope;
  const seen = () => delivery.context.db.unknownDomain.findMany({ where: { campaignId } });
  await expect.poll(seen).toMatchObject([{ host: "other.example" }]);
  await addDomain(delivery.context, shop.scope, { domain: "other.example" });
  expect(namesIn(await ask("https://other.example"))).toEqual(["Ada"]);
  const domain = () =>
    delivery.context.db.domain.findFirst({ where: { campaignId, pattern: "other.example" } });
  await expect.poll(async () => (await domain())?.lastSeenAt).toEqual(delivery.context.now());
});

test("a known host is written down at once, then once a minute", async () => {
  const shop = await createShop(delivery);
  let writes = 0;
  const stop = delivery.context.bus.subscribe((change) => {
    if (change.about === "pixel" && change.campaignId === shop.scope.campaignId) writes++;
  });
  for (let i = 0; i < 5; i++) await fetchFeed(delivery, shop);
  await expect.poll(() => writes).toBe(1);
  delivery.advance(61_000);
  await fetchFeed(delivery, shop);
  await expect.poll(() => writes).toBe(2);
  stop();
});

test("without the database the last feed is served, and a new one as soon as it is back", async () => {
  const shop = await createShop(delivery);
  const cold = await createShop(delivery);
  await sell(delivery, shop, { name: "First" });
  await fetchFeed(delivery, shop);
  delivery.advance(1000);
  await sell(delivery, shop, { name: "Second" });
  delivery.loseDatabase();
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual(["First"]);
  const never = await delivery.request(`/${cold.pixelKey}/feed.json`);
  expect(never.status).toBe(503);
  expect(await never.json()).toMatchObject({ error: { code: "unavailable" } });
  expect((await delivery.request(`/${cold.pixelKey}.js`)).status).toBe(503);
  expect((await delivery.request(`/${shop.pixelKey}.js`)).status).toBe(200);
  delivery.findDatabase();
  delivery.advance(1001);
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual(["Second", "First"]);
  expect(namesIn(await fetchFeed(delivery, cold))).toEqual([]);
  expect(delivery.reports).toContain("delivery: loading a feed");
});

test("a change during a load is in the next feed", async () => {
  const shop = await createShop(delivery);
  const loading = fetchFeed(delivery, shop);
  const selling = sell(delivery, shop);
  await Promise.all([loading, selling]);
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual(["Ada"]);
});

test("markup and foreign scripts in names come out as JSON text", async () => {
  const shop = await createShop(delivery);
  const name = '<script>alert("x")</script>\u202E🎉\u2028';
  await sell(delivery, shop, { name, product: `</script>${"x".repeat(10_000)}` });
  const response = await delivery.request(`/${shop.pixelKey}/feed.json`);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const { conversions } = Feed.parse(await response.json());
  expect(conversions).toMatchObject([
    { name: '<script>alert("x")</script>🎉', product: { name: `</script>${"x".repeat(50)}…` } },
  ]);
});

test("the rules of a campaign are for its own pages", async () => {
  const shop = await createShop(delivery);
  const rules = { ...campaignRulesDefaults, maxPerPage: 3 };
  await setCampaignRules(delivery.context, shop.scope, rules);
  expect(Feed.parse(await fetchFeed(delivery, shop)).rules).toEqual({ maxPerPage: 3 });
  const elsewhere = await delivery.request(`/${shop.pixelKey}/feed.json`, {
    headers: { origin: "https://other.example" },
  });
  expect(await elsewhere.json()).not.toHaveProperty("rules");
});

test("an unknown pixel key is a 404 that pages may read", async () => {
  for (const key of ["px_AAAAAAAAAAAAAAAAAAAA", "px_short", "assets"]) {
    const response = await delivery.request(`/${key}/feed.json`);
    expect(response.status).toBe(404);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  }
  const loader = await delivery.request("/px_AAAAAAAAAAAAAAAAAAAA.js");
  expect(loader.status).toBe(404);
  expect(loader.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await loader.text()).toBe("");
});

test("the loader knows its key and its build", async () => {
  const shop = await createShop(delivery);
  const response = await delivery.request(`/${shop.pixelKey}.js`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
  const text = await response.text();
  expect(text).toContain(`load("${shop.pixelKey}"`);
  expect(text).toContain('build="AAAAAAAA"');
  const etag = response.headers.get("etag") ?? "";
  const again = await delivery.request(`/${shop.pixelKey}.js`, {
    headers: { "if-none-match": etag },
  });
  expect(again.status).toBe(304);
});

test("other paths and methods answer in the same shape", async () => {
  const shop = await createShop(delivery);
  const wrong = await delivery.request(`/${shop.pixelKey}/feed.xml`);
  expect(wrong.status).toBe(404);
  expect(await wrong.json()).toMatchObject({ error: { code: "not_found" } });
  expect((await delivery.request("/assets/runtime-AAAAAAAA.js")).status).toBe(200);
  expect((await delivery.request("/assets/..%2fmanifest.json")).status).toBe(404);
  expect((await delivery.request("/assets/manifest.json")).status).toBe(404);
  const preflight = await delivery.request(`/${shop.pixelKey}/collect`, { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  const head = await delivery.request(`/${shop.pixelKey}/live`, { method: "HEAD" });
  expect(head.status).toBe(204);
});
