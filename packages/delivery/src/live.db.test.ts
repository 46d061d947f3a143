import { deleteCampaign } from "@growflyer/services/campaigns/delete";
import { setConversionHidden } from "@growflyer/services/conversions/set-hidden";
import { updateNotification } from "@growflyer/services/notifications/update";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLive } from "./testing/live-reader";
import {
  announceSale,
  createShop,
  type DeliveryTest,
  fetchFeed,
  openDeliveryTest,
  type Shop,
  sell,
  storeSale,
} from "./testing/shop";

let delivery: DeliveryTest;
beforeAll(async () => {
  delivery = await openDeliveryTest();
});
afterAll(() => delivery.close());

async function listen(shop: Shop, query = "", headers: Record<string, string> = {}) {
  return readLive(await delivery.request(`/${shop.pixelKey}/live${query}`, { headers }));
}

test("a sale reaches an open page, and leaves it when it is hidden", async () => {
  const shop = await createShop(delivery);
  const { cursor } = await fetchFeed(delivery, shop);
  const live = await listen(shop, `?after=${cursor}`);
  const id = await sell(delivery, shop, { name: "<b>Ada</b>" });
  expect(await live.next()).toMatchObject({
    type: "conversion",
    data: { id, name: "<b>Ada</b>", product: { name: "Trail Shoes" } },
  });
  await setConversionHidden(delivery.context, shop.scope, id, true);
  expect(await live.next()).toMatchObject({ type: "retract", data: { id } });
  await updateNotification(delivery.context, shop.scope, shop.notificationId, { enabled: false });
  expect(await live.next()).toMatchObject({ type: "config", data: {} });
  await live.cancel();
});

test("a page that comes back hears what it missed, once and in order", async () => {
  const shop = await createShop(delivery);
  const { cursor } = await fetchFeed(delivery, shop);
  const first = await listen(shop, `?after=${cursor}`);
  await sell(delivery, shop, { name: "One" });
  const seen = await first.next();
  await first.cancel();
  await sell(delivery, shop, { name: "Two" });
  await sell(delivery, shop, { name: "Three" });
  // The header wins: the address still has the cursor of the page's first feed.
  const back = await listen(shop, `?after=${cursor}`, { "last-event-id": seen?.id ?? "" });
  expect(await back.next()).toMatchObject({ data: { name: "Two" } });
  expect(await back.next()).toMatchObject({ data: { name: "Three" } });
  await sell(delivery, shop, { name: "Four" });
  expect(await back.next()).toMatchObject({ data: { name: "Four" } });
  await back.cancel();
});

test("a page that was away through a restart is told to fetch the feed again", async () => {
  const shop = await createShop(delivery);
  const live = await listen(shop, "", { "last-event-id": "0123456789ab-7" });
  const event = await live.next();
  expect(event).toMatchObject({ type: "config" });
  await live.cancel();
  const again = await listen(shop, `?after=${event?.id}`);
  await sell(delivery, shop);
  expect(await again.next()).toMatchObject({ type: "conversion" });
  await again.cancel();
});

test("nothing falls between a feed and the stream after it", async () => {
  const shop = await createShop(delivery);
  const { cursor } = await fetchFeed(delivery, shop);
  await sell(delivery, shop, { name: "Between" });
  const live = await listen(shop, `?after=${cursor}`);
  expect(await live.next()).toMatchObject({ data: { name: "Between" } });
  await live.cancel();
  const fresh = await fetchFeed(delivery, shop);
  expect(fresh.cursor).not.toBe(cursor);
  const later = await listen(shop, `?after=${fresh.cursor}`);
  await sell(delivery, shop, { name: "Later" });
  expect(await later.next()).toMatchObject({ data: { name: "Later" } });
  await later.cancel();
});

test("a test-mode sale reaches test pages only", async () => {
  const shop = await createShop(delivery);
  const live = await listen(shop);
  const testing = await listen(shop, "?mode=test");
  await sell(delivery, shop, { name: "Test", mode: "test" });
  await sell(delivery, shop, { name: "Live" });
  expect(await testing.next()).toMatchObject({ data: { name: "Test" } });
  expect(await live.next()).toMatchObject({ data: { name: "Live" } });
  await Promise.all([live.cancel(), testing.cancel()]);
});

test("a sale just before the database is gone reaches the page once it is back", async () => {
  const shop = await createShop(delivery);
  const live = await listen(shop);
  const late = await storeSale(delivery, shop, { name: "Late" });
  const later = await storeSale(delivery, shop, { name: "Later" });
  delivery.loseDatabase();
  announceSale(delivery, shop, late);
  announceSale(delivery, shop, later);
  setTimeout(delivery.findDatabase, 100);
  expect(await live.next()).toMatchObject({ data: { name: "Late" } });
  expect(await live.next()).toMatchObject({ data: { name: "Later" } });
  expect(delivery.reports).toContain("delivery: reading a changed conversion");
  await live.cancel();
});

test("an unknown host, an unknown key and a deleted campaign stop EventSource", async () => {
  const shop = await createShop(delivery);
  const status = async (key: string, origin = "https://shop.example") => {
    const response = await delivery.request(`/${key}/live`, { headers: { origin } });
    return response.status;
  };
  expect(await status(shop.pixelKey, "https://other.example")).toBe(204);
  expect(await status(shop.pixelKey, "none")).toBe(204);
  expect(await status("px_AAAAAAAAAAAAAAAAAAAA")).toBe(204);
  const live = await listen(shop);
  await deleteCampaign(delivery.context, shop.scope);
  expect(await live.next()).toMatchObject({ type: "config" });
  await live.cancel();
  expect(await status(shop.pixelKey)).toBe(204);
});

test("the stream says what it is, and ends at shutdown", async () => {
  const other = await openDeliveryTest();
  const shop = await createShop(other);
  const response = await other.request(`/${shop.pixelKey}/live`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "access-control-allow-origin": "*",
  });
  const live = readLive(response);
  await other.close();
  expect(await live.next()).toBeNull();
});
