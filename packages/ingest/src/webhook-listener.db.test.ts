import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createIngest, type Ingest } from "./ingest";
import { openShop, type Shop, sign } from "./testing/shop";
import { checkoutSession, stripeEvent } from "./testing/stripe-events";

let database: TestDatabase;
let shop: Shop;
let ingest: Ingest;
let server: Server;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.db);
  ingest = createIngest(shop.ctx);
  server = createServer((request, response) => {
    if (!ingest.answerWebhook(request, response)) response.writeHead(404).end("for the routes");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await ingest.close();
  await database.close();
});

function send(body: string | ReadableStream, headers: Record<string, string> = {}) {
  return fetch(`${url}/webhooks/stripe/${shop.sourceId}`, {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

const signed = (body: string) => ({ "stripe-signature": sign(body, {}, shop.ctx.now()) });
const sale = () => JSON.stringify(stripeEvent("checkout.session.completed", checkoutSession()));
const stored = () => database.db.envelope.count({ where: { sourceId: shop.sourceId } });

test("answers as the route does, over a socket", async () => {
  const body = sale();
  const response = await send(body, signed(body));
  expect([response.status, await response.json()]).toEqual([200, { received: true }]);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await stored()).toBe(1);
  const bad = await send(body, { "stripe-signature": "t=1,v1=00" });
  expect([bad.status, await bad.json()]).toMatchObject([400, { error: { code: "invalid" } }]);
});

test("leaves to the routes what is no event", async () => {
  for (const [path, method] of [
    ["/webhooks/stripe/src_1", "GET"],
    ["/webhooks/stripe/src_1/more", "POST"],
    ["/webhooks/stripe/", "POST"],
  ] as const) {
    const response = await fetch(`${url}${path}`, { method });
    expect(await response.text()).toBe("for the routes");
  }
});

test("refuses what says that it is too long, and what turns out to be, and hangs up", async () => {
  const before = await stored();
  const long = "x".repeat(1024 * 1024 + 1);
  const told = await send(long);
  expect([told.status, told.headers.get("connection")]).toEqual([413, "close"]);
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("error", () => {});
  let answer = "";
  socket.setEncoding("latin1").on("data", (text) => {
    answer += text;
  });
  socket.write(
    `POST /webhooks/stripe/${shop.sourceId} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`,
  );
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  const endless = setInterval(() => socket.write(chunk), 1);
  await once(socket, "close");
  clearInterval(endless);
  expect(answer).toContain("413");
  expect(await stored()).toBe(before);
});

test("survives a sender that leaves in the middle", async () => {
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(
    `POST /webhooks/stripe/${shop.sourceId} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"id"`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const body = sale();
  expect((await send(body, signed(body))).status).toBe(200);
});
