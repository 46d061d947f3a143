import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDelivery, type Delivery } from "./delivery";
import { createShop, type DeliveryTest, openDeliveryTest, sell } from "./testing/shop";
import { writeWidgetBuild } from "./testing/widget-build";

let delivery: DeliveryTest;
/** Whose two ways are compared. */
let asked: Delivery;
let url: string;
const server = createServer((request, response) => {
  if (!asked.answerFeed(request, response)) response.writeHead(501).end();
});

beforeAll(async () => {
  delivery = await openDeliveryTest();
  asked = delivery.delivery;
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p`;
});
afterAll(async () => {
  server.close();
  await delivery.close();
});

/** Asks on both ways, and returns what both answer. */
async function askBoth(path: string, headers: Record<string, string>) {
  const long = await told(await asked.routes.request(path, { headers }));
  const short = await told(await fetch(`${url}${path}`, { headers }));
  expect({ ...short, body: "" }).toEqual({ ...long, body: "" });
  return long;
}

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

test("both ways tell the country of the visitor, where the edge has told it", async () => {
  const shop = await createShop(delivery);
  await sell(delivery, shop);
  const path = `/${shop.pixelKey}/feed.json`;
  asked = createDelivery(delivery.context, {
    assetsDir: writeWidgetBuild(),
    countryHeader: "cf-ipcountry",
  });
  const ask = async (country: string, more: Record<string, string> = {}) =>
    askBoth(path, {
      origin: "https://shop.example",
      "accept-encoding": "identity",
      "cf-ipcountry": country,
      ...more,
    });
  const { status, headers } = await ask("DE");
  expect([status, headers["growflyer-country"]]).toEqual([200, "DE"]);
  expect(headers["access-control-expose-headers"]).toBe("growflyer-country");
  const again = await ask("AT", { "if-none-match": headers.etag ?? "" });
  expect([again.status, again.headers["growflyer-country"]]).toEqual([304, "AT"]);
  expect(again.headers["access-control-expose-headers"]).toBe("growflyer-country");
  for (const unknown of ["XX", "T1", "de", "DEU", "", "DE, AT", "<>"]) {
    for (const etag of ["", headers.etag ?? ""]) {
      expect((await ask(unknown, { "if-none-match": etag })).headers).toMatchObject({
        "growflyer-country": "",
        "access-control-expose-headers": "growflyer-country",
      });
    }
  }
  await asked.close();
  asked = delivery.delivery;
  expect((await ask("DE")).headers).not.toHaveProperty("growflyer-country");
});
