import { maxTrackBytes } from "@growflyer/contracts/tracked";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  createShop,
  type DeliveryTest,
  fetchFeed,
  namesIn,
  openDeliveryTest,
  type Shop,
} from "./testing/shop";

let delivery: DeliveryTest;
let shop: Shop;
beforeAll(async () => {
  delivery = await openDeliveryTest();
});
afterAll(() => delivery.close());
beforeEach(async () => {
  shop = await createShop(delivery);
  await accept(true);
});

function accept(acceptTracked: boolean) {
  const rules = acceptTracked ? { acceptTracked } : {};
  return delivery.context.db.campaign.update({
    where: { id: shop.scope.campaignId },
    data: { rules },
  });
}

const sale = { kind: "purchase", id: "1001", name: "Tracy", product: "Trail Shoes" };

function post(body: string, { origin = "https://shop.example", query = "", key = "" } = {}) {
  return delivery.request(`/${key || shop.pixelKey}/track${query}`, {
    method: "POST",
    body,
    headers: { origin, "content-type": "text/plain;charset=UTF-8" },
  });
}

const track = (said: object = {}, options = {}) =>
  post(JSON.stringify({ ...sale, ...said }), options);

test("a sale that is answered is stored, and in the feed at once", async () => {
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual([]);
  const response = await track();
  expect(response.status).toBe(202);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual(["Tracy"]);
  expect((await track()).status).toBe(202);
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual(["Tracy"]);
});

test("a page of test mode reports to test mode", async () => {
  expect((await track({}, { query: "?mode=test" })).status).toBe(202);
  expect(namesIn(await fetchFeed(delivery, shop))).toEqual([]);
  expect(namesIn(await fetchFeed(delivery, shop, "?mode=test"))).toEqual(["Tracy"]);
});

test("it is refused while the campaign does not accept it", async () => {
  await accept(false);
  const response = await track();
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    error: { message: expect.stringContaining("does not accept") },
  });
  const { campaignId } = shop.scope;
  expect(await delivery.context.db.conversion.count({ where: { campaignId } })).toBe(0);
});

test.each(["https://elsewhere.example", "null", "none"])(
  "it is refused from a page of %s",
  async (origin) => {
    const response = await track({}, { origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining("domains") },
    });
  },
);

test("bad bodies are refused with what is wrong with them", async () => {
  expect((await post("")).status).toBe(400);
  expect((await post("{")).status).toBe(400);
  const response = await track({ id: "" });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: { code: "invalid", message: "Give the order's own id" },
  });
  expect((await track({ occurredAt: "2026-04-01T10:00:00Z" })).status).toBe(400);
  expect((await track({}, { query: "?mode=other" })).status).toBe(400);
  expect((await post(" ".repeat(maxTrackBytes + 1))).status).toBe(413);
  expect((await track({}, { key: "px_AAAAAAAAAAAAAAAAAAAA" })).status).toBe(404);
});

test("an address that reports too much is told so", async () => {
  const statuses: number[] = [];
  for (let id = 0; id < 22; id++) statuses.push((await track({ id: `${id}` })).status);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(202));
  expect(statuses.slice(20)).toEqual([429, 429]);
  delivery.advance(60_000);
  expect((await track({ id: "later" })).status).toBe(202);
});

test("what could not be stored is not acknowledged", async () => {
  await fetchFeed(delivery, shop);
  delivery.loseDatabase();
  expect((await track()).status).toBe(500);
  delivery.findDatabase();
  expect((await track()).status).toBe(202);
});
