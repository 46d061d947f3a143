import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { connectStripe } from "@growflyer/services/sources/connect-stripe";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createIngest } from "../ingest";
import { openShop, post, type Shop, secret, sign, until } from "../testing/shop";
import { checkoutSession, stripeEvent } from "../testing/stripe-events";
import { unreliable } from "../testing/unreliable";

let database: TestDatabase;
let shop: Shop;
let ingest: ReturnType<typeof createIngest>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  shop = await openShop(database.db);
  ingest = createIngest(shop.ctx);
});
afterEach(() => ingest.close());

const sale = () => stripeEvent("checkout.session.completed", checkoutSession());
const send = (body: unknown, signing = {}) => post(ingest.routes, shop, body, signing);
const envelopes = () => database.db.envelope.findMany({ where: { sourceId: shop.sourceId } });
const conversions = () => database.db.conversion.findMany({ where: { sourceId: shop.sourceId } });

async function processed() {
  await until(async () => (await envelopes()).every((envelope) => envelope.state === "processed"));
  return envelopes();
}

async function refusal(response: Response) {
  expect(await envelopes()).toEqual([]);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return [response.status, error.code, error.message];
}

test("stores a signed event before it answers, and makes a conversion of it", async () => {
  const event = sale();
  const response = await send(event);
  expect([response.status, await response.json()]).toEqual([200, { received: true }]);
  expect(await envelopes()).toMatchObject([{ providerEventId: event.id, type: event.type }]);
  expect(await processed()).toMatchObject([
    { result: "Checkout session cs_test_a1 is a purchase" },
  ]);
  expect(await conversions()).toMatchObject([{ name: "Jenny", city: "Berlin", mode: "live" }]);
});

test("keeps nothing personal in an envelope but in the encrypted payload", async () => {
  await send(sale());
  const [envelope] = await processed();
  const { payload, ...columns } = envelope ?? { payload: null };
  expect(JSON.stringify(columns)).not.toMatch(/jenny|rosen|berlin|10115|@|\+49/i);
  expect(Buffer.from(payload ?? []).toString("latin1")).not.toMatch(/jenny|rosen|evt_|cs_test/i);
});

test("keeps no surname, e-mail, street or postal code among the facts", async () => {
  await send(sale());
  await processed();
  const facts = await database.db.recordedFact.findMany({
    where: { envelope: { sourceId: shop.sourceId } },
  });
  expect(facts).toHaveLength(1);
  expect(JSON.stringify(facts)).not.toMatch(/rosen|@|10115|Weg|\+49|cus_/i);
});

test("answers 200 to a duplicate and keeps it once, also when both arrive together", async () => {
  const event = sale();
  const both = await Promise.all([send(event), send(event)]);
  const third = await send(event);
  expect([...both, third].map((response) => response.status)).toEqual([200, 200, 200]);
  expect(await processed()).toHaveLength(1);
  expect(await conversions()).toHaveLength(1);
});

test("answers 200 to an event that is not about a purchase, and says so", async () => {
  expect((await send(stripeEvent("plan.created", { id: "gold" }))).status).toBe(200);
  expect(await processed()).toMatchObject([{ result: "plan.created is not about a purchase" }]);
  expect(await conversions()).toEqual([]);
});

test("keeps what happened in test mode in test mode", async () => {
  await send({ ...sale(), livemode: false });
  expect(await processed()).toMatchObject([{ mode: "test" }]);
  expect(await conversions()).toMatchObject([{ mode: "test" }]);
});

test("answers 200 to a thin event, and tells Stripe's log and ours what to change", async () => {
  const thin = {
    id: "evt_thin_1",
    object: "v2.core.event",
    type: "v1.charge.succeeded",
    livemode: true,
    created: "2026-06-15T12:00:00.000Z",
    related_object: { id: "ch_1", type: "charge" },
  };
  const response = await send(thin);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ignored: expect.stringContaining("Snapshot") });
  expect(await processed()).toMatchObject([{ result: expect.stringContaining("Snapshot") }]);
});

test("refuses a signature made with another secret", async () => {
  const refused = await send(sale(), { secret: "whsec_c29tZXRoaW5nZWxzZQ" });
  expect(await refusal(refused)).toEqual([
    400,
    "invalid",
    expect.stringContaining("does not match"),
  ]);
});

test.each([
  [null, "is missing"],
  ["", "is missing"],
  ["nonsense", "cannot be read"],
  ["t=,v1=00", "cannot be read"],
  ["t=NaN,v1=00", "cannot be read"],
  ["t=1,t=2,v1=00", "cannot be read"],
])("refuses the signature header %j", async (header, message) => {
  expect(await refusal(await send(sale(), { header }))).toEqual([
    400,
    "invalid",
    expect.stringContaining(message),
  ]);
});

test("refuses a signature of another scheme", async () => {
  const body = JSON.stringify(sale());
  const header = sign(body, {}, shop.ctx.now()).replace("v1=", "v0=");
  expect(await refusal(await send(body, { header }))).toEqual([400, "invalid", expect.any(String)]);
});

test.each([-301, 301, 86_400])("refuses a timestamp %i seconds away", async (seconds) => {
  const at = new Date(shop.ctx.now().getTime() + seconds * 1000);
  expect(await refusal(await send(sale(), { at }))).toEqual([
    400,
    "invalid",
    expect.stringContaining("more than five minutes away"),
  ]);
});

test.each([-300, 300])("accepts a timestamp %i seconds away", async (seconds) => {
  const at = new Date(shop.ctx.now().getTime() + seconds * 1000);
  expect((await send(sale(), { at })).status).toBe(200);
});

test("refuses a body that was parsed and written again on the way", async () => {
  const event = sale();
  const header = sign(JSON.stringify(event, null, 2), {}, shop.ctx.now());
  expect(await refusal(await send(event, { header }))).toEqual([
    400,
    "invalid",
    expect.any(String),
  ]);
});

test("refuses a signed body that is no JSON or no event", async () => {
  expect(await refusal(await send("{ not json"))).toEqual([400, "invalid", "The body is not JSON"]);
  for (const body of ["null", "[]", '"evt_1"', '{"id":"evt_1","type":"x"}', '{"id":"a\\u0000b"}']) {
    expect(await refusal(await send(body))).toEqual([
      400,
      "invalid",
      "The body is not a Stripe event",
    ]);
  }
  expect(await refusal(await send(""))).toEqual([400, "invalid", expect.any(String)]);
});

test("refuses more than 1 MiB by what the length says, and by what it is", async () => {
  const big = JSON.stringify({ ...sale(), padding: "x".repeat(1024 * 1024) });
  expect(await refusal(await send(big))).toEqual([413, "too_large", expect.any(String)]);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const request = new Request(`http://x/stripe/${shop.sourceId}`, {
    method: "POST",
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect(await refusal(await ingest.routes.request(request))).toEqual([
    413,
    "too_large",
    expect.any(String),
  ]);
  expect(sent).toBeLessThan(20);
});

test("does not know another source, nor one of another kind", async () => {
  const unknown = await post(ingest.routes, { ...shop, sourceId: "src_unknown" }, sale());
  expect(await refusal(unknown)).toEqual([404, "not_found", expect.any(String)]);
  const id = `${shop.sourceId}x`;
  const data = { id, campaignId: shop.scope.campaignId, kind: "shopify" };
  await database.db.source.create({ data });
  const other = await post(ingest.routes, { ...shop, sourceId: id }, sale());
  expect(await refusal(other)).toEqual([404, "not_found", expect.any(String)]);
});

test("refuses everything until a signing secret is saved", async () => {
  const campaign = await database.db.campaign.create({
    data: {
      id: `cmp_${shop.sourceId}`,
      pixelKey: `px_${shop.sourceId}`,
      name: "B",
      workspaceId: shop.scope.workspaceId,
    },
  });
  const { id: sourceId } = await connectStripe(shop.ctx, {
    ...shop.scope,
    campaignId: campaign.id,
  });
  const response = await post(ingest.routes, { ctx: shop.ctx, sourceId }, sale());
  expect(await refusal(response)).toEqual([400, "invalid", expect.stringContaining("no signing")]);
});

test("accepts the old and the new secret while one is being rolled", async () => {
  const next = "whsec_bmV4dHNlY3JldA";
  await saveSecret(shop.ctx, shop.scope, shop.sourceId, { signingSecret: `${next}\n` });
  expect((await send(sale(), { secret })).status).toBe(200);
  expect((await send(sale(), { secret: next })).status).toBe(200);
});

test("refuses the secret of another source", async () => {
  const other = await openShop(database.db, shop.ctx);
  const theirs = "whsec_dGhlaXJzZWNyZXQ";
  await saveSecret(other.ctx, other.scope, other.sourceId, { signingSecret: theirs });
  expect(await refusal(await send(sale(), { secret: theirs }))).toEqual([
    400,
    "invalid",
    expect.any(String),
  ]);
});

test.each(["GET", "PUT", "DELETE"])("explains the address to a %s", async (method) => {
  const response = await ingest.routes.request(`/stripe/${shop.sourceId}`, { method });
  expect(response.headers.get("allow")).toBe("POST");
  expect(await refusal(response)).toEqual([
    405,
    "invalid",
    expect.stringContaining("Paste this address into Stripe"),
  ]);
});

test("answers 503 while the database is gone, acknowledges nothing, and takes the retry", async () => {
  const reports: unknown[] = [];
  const gone = unreliable(database.db);
  const ctx = { ...shop.ctx, db: gone.db, report: (error: unknown) => void reports.push(error) };
  const during = createIngest(ctx);
  gone.down = true;
  const event = sale();
  const response = await post(during.routes, { ...shop, ctx }, event);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(await refusal(response)).toEqual([503, "unavailable", expect.any(String)]);
  expect(reports.length).toBeGreaterThan(0);
  gone.down = false;
  expect((await post(during.routes, { ...shop, ctx }, event)).status).toBe(200);
  expect(await processed()).toHaveLength(1);
  await during.close();
});

test("shows hostile names and products as nothing but text", async () => {
  const session = checkoutSession({
    customer_details: {
      name: "<script>alert(1)</script>",
      address: { city: "\u202e".repeat(10_000) },
    },
    metadata: { product_name: `<img src=x onerror=alert(1)>\u0000\ud800${"🎉".repeat(10_000)}` },
  });
  await send(stripeEvent("checkout.session.completed", session));
  await processed();
  const [conversion] = await conversions();
  expect(conversion).toMatchObject({ name: null, city: null });
  expect(conversion?.productName).toMatch(/^<img src=x onerror=alert\(1\)>🎉+$/u);
  expect([...(conversion?.productName ?? "")]).toHaveLength(120);
});
