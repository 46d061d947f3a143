import { maxCollectBytes } from "@growflyer/contracts/interaction";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDelivery } from "./delivery";
import type { FailureSum } from "./failure-counter";
import { createShop, type DeliveryTest, openDeliveryTest, type Shop } from "./testing/shop";
import { writeWidgetBuild } from "./testing/widget-build";

let delivery: DeliveryTest;
beforeAll(async () => {
  delivery = await openDeliveryTest();
});
afterAll(() => delivery.close());

async function collect(shop: Shop, interactions: { n: string; k: string }[], origin?: string) {
  const response = await post(shop.pixelKey, JSON.stringify({ interactions }), origin);
  return response.status;
}

function post(pixelKey: string, body: RequestInit["body"], origin = "https://shop.example") {
  return delivery.request(`/${pixelKey}/collect`, {
    method: "POST",
    body,
    headers: { origin },
    duplex: "half",
  } as RequestInit);
}

function counts(shop: Shop) {
  return delivery.context.db.interactionCount.findMany({
    where: { campaignId: shop.scope.campaignId },
    select: { notificationId: true, kind: true, hour: true, count: true },
    orderBy: { kind: "asc" },
  });
}

test("counts are written in the background, each once", async () => {
  const shop = await createShop(delivery);
  const n = shop.notificationId;
  const batch = [
    { n, k: "impression" },
    { n, k: "impression" },
    { n, k: "click" },
  ];
  for (let i = 0; i < 10; i++) expect(await collect(shop, batch)).toBe(204);
  const hour = new Date("2026-05-01T10:00:00Z");
  const expected = [
    { notificationId: n, kind: "click", hour, count: 10 },
    { notificationId: n, kind: "impression", hour, count: 20 },
  ];
  await expect.poll(() => counts(shop), { timeout: 5000 }).toEqual(expected);
  await collect(shop, [{ n, k: "click" }]);
  await expect.poll(async () => (await counts(shop))[0]?.count, { timeout: 5000 }).toBe(11);
});

test("what is no business of the campaign is dropped", async () => {
  const shop = await createShop(delivery);
  const other = await createShop(delivery);
  const disabled = await createShop(delivery, { enabled: false });
  expect(await collect(shop, [{ n: other.notificationId, k: "click" }])).toBe(204);
  expect(await collect(disabled, [{ n: disabled.notificationId, k: "click" }])).toBe(204);
  const own = [{ n: shop.notificationId, k: "click" }];
  expect(await collect(shop, own, "https://elsewhere.example")).toBe(204);
  expect(await collect(shop, [{ n: shop.notificationId, k: "impression" }])).toBe(204);
  await expect.poll(() => counts(shop), { timeout: 5000 }).toHaveLength(1);
  expect(await counts(shop)).toMatchObject([{ kind: "impression", count: 1 }]);
  expect(await counts(other)).toEqual([]);
  expect(await counts(disabled)).toEqual([]);
});

test("bad bodies are refused", async () => {
  const { pixelKey } = await createShop(delivery);
  for (const body of [
    "",
    "{",
    "[]",
    '{"interactions":[]}',
    '{"interactions":[{"n":"x","k":"y"}]}',
    '{"failures":[]}',
    '{"failures":[{"name":"Jane Doe","at":""}]}',
    '{"failures":[{"name":"Error","at":"https://shop.example/?q=jane"}]}',
    '{"failures":[{"name":"Error"}]}',
  ]) {
    expect((await post(pixelKey, body)).status).toBe(400);
  }
  expect((await post(pixelKey, " ".repeat(maxCollectBytes + 1))).status).toBe(413);
  expect((await post(pixelKey, endless())).status).toBe(413);
  const good = JSON.stringify({ interactions: [{ n: "x", k: "click" }] });
  expect((await post(pixelKey, good + " ".repeat(maxCollectBytes - good.length))).status).toBe(204);
  expect((await post("px_AAAAAAAAAAAAAAAAAAAA", good)).status).toBe(404);
});

test("counts outlive the database's absence and are written at shutdown", async () => {
  const other = await openDeliveryTest();
  const shop = await createShop(other);
  const body = JSON.stringify({ interactions: [{ n: shop.notificationId, k: "click" }] });
  const send = () => other.request(`/${shop.pixelKey}/collect`, { method: "POST", body });
  await send();
  other.loseDatabase();
  await send();
  await expect
    .poll(() => other.reports, { timeout: 5000 })
    .toContain("delivery: writing interaction counts");
  await send();
  other.findDatabase();
  await other.delivery.close();
  const { campaignId } = shop.scope;
  const rows = await other.context.db.interactionCount.findMany({ where: { campaignId } });
  expect(rows).toMatchObject([{ kind: "click", count: 3 }]);
  await other.close();
});

test("what failed in the widget is told of once, for pages of the campaign only", async () => {
  const shop = await createShop(delivery);
  const told: FailureSum[] = [];
  const own = createDelivery(delivery.context, {
    assetsDir: writeWidgetBuild(),
    onFailures: (sum) => told.push(sum),
  });
  const failure = { name: "TypeError", at: "runtime-AAAAAAAA.en.js:1:2345" };
  const send = async (origin: string) => {
    const body = JSON.stringify({ failures: [failure] });
    const init = { method: "POST", body, headers: { origin } };
    return (await own.routes.request(`/${shop.pixelKey}/collect`, init)).status;
  };
  expect(await send("https://shop.example")).toBe(204);
  expect(await send("https://shop.example")).toBe(204);
  expect(await send("https://elsewhere.example")).toBe(204);
  await own.close();
  expect(told).toEqual([{ campaignId: shop.scope.campaignId, ...failure, count: 2 }]);
});

function endless(): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(16 * 1024).fill(32);
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}
