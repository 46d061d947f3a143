import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShop, type DeliveryTest, openDeliveryTest, sell } from "./testing/shop";

let delivery: DeliveryTest;
let url: string;
const server = createServer((request, response) => {
  if (!delivery.delivery.answerFeed(request, response)) response.writeHead(501).end();
});

beforeAll(async () => {
  delivery = await openDeliveryTest();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p`;
});
afterAll(async () => {
  server.close();
  await delivery.close();
});

const told = async (response: Response) => {
  const { date, connection, "keep-alive": _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
};

test.each<Record<string, string>>([
  { origin: "https://shop.example" },
  { origin: "https://elsewhere.example" },
  { referer: "https://shop.example/cart", origin: "null" },
  { origin: "https://shop.example", "accept-encoding": "gzip" },
  { origin: "https://shop.example", "accept-encoding": "br, gzip" },
  { origin: "https://shop.example", "if-none-match": "*" },
])("the short way answers what the route answers: %j", async (given) => {
  const headers: Record<string, string> = { "accept-encoding": "identity", ...given };
  const shop = await createShop(delivery);
  await sell(delivery, shop);
  for (const query of ["", "?mode=test", "?mode=live"]) {
    const path = `/${shop.pixelKey}/feed.json${query}`;
    const long = await told(await delivery.request(path, { headers }));
    const short = await told(await fetch(`${url}${path}`, { headers }));
    expect({ ...short, body: short.body.length }).toEqual({ ...long, body: expect.any(Number) });
    if (headers["accept-encoding"] === "identity") expect(short.body).toBe(long.body);
  }
});

test("it leaves to the route what is not in memory, or no feed", async () => {
  const shop = await createShop(delivery);
  const status = async (path: string, init?: RequestInit) =>
    (await fetch(`${url}${path}`, init)).status;
  const path = `/${shop.pixelKey}/feed.json`;
  expect(await status(path)).toBe(501);
  await delivery.request(path);
  expect(await status(path)).toBe(200);
  expect(await status(path, { method: "POST" })).toBe(501);
  expect(await status(`${path}?mode=both`)).toBe(501);
  expect(await status(`/${shop.pixelKey}/live`)).toBe(501);
  expect(await status("/px_00000000000000000000/feed.json")).toBe(501);
});
