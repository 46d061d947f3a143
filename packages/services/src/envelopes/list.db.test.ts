import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import type { CampaignScope } from "../context";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { expireEnvelopePayloads } from "./expire-payloads";
import { EnvelopeFilter, envelopesPerPage, listEnvelopes } from "./list";
import { processAgain } from "./process-again";

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

const day = 24 * 3_600_000;
let count = 0;

async function newSource() {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  const { id } = await connectStripe(ctx, scope);
  const receive = (more: object = {}) => {
    count += 1;
    return ctx.db.envelope.create({
      data: {
        id: `env_${count}`,
        sourceId: id,
        providerEventId: `evt_${count}`,
        type: "charge.succeeded",
        mode: "live",
        state: "processed",
        outcome: "purchase",
        payload: new Uint8Array([1]),
        receivedAt: ctx.now(),
        ...more,
      },
    });
  };
  return { scope, id, receive };
}

const list = (scope: CampaignScope, id: string, filter: object = {}) =>
  listEnvelopes(ctx, scope, id, EnvelopeFilter.parse(filter));

describe("the log", () => {
  test("pages through all envelopes, newest first, even of the same moment", async () => {
    const { scope, id, receive } = await newSource();
    for (let index = 0; index < 2 * envelopesPerPage + 3; index += 1) {
      await receive({ receivedAt: new Date(ctx.now().getTime() - Math.floor(index / 7) * 1000) });
    }
    const seen: { id: string; receivedAt: Date }[] = [];
    let after: string | null | undefined;
    do {
      const page = await list(scope, id, { after: after ?? undefined });
      seen.push(...page.envelopes);
      after = page.next;
    } while (after);
    expect(new Set(seen.map((row) => row.id)).size).toBe(2 * envelopesPerPage + 3);
    const times = seen.map((row) => row.receivedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test("filters by type, mode, outcome, origin and day", async () => {
    const { scope, id, receive } = await newSource();
    await receive();
    await receive({ type: "charge.refunded", outcome: "retraction" });
    await receive({ mode: "test" });
    await receive({ origin: "import" });
    await receive({ state: "pending", outcome: null });
    await receive({ state: "pending", outcome: null, failure: "TypeError" });
    await receive({ receivedAt: new Date("2026-06-10T23:59:59.999Z") });
    const found = async (filter: object) => (await list(scope, id, filter)).envelopes.length;
    expect(await found({})).toBe(7);
    expect(await found({ type: "Refund" })).toBe(1);
    expect(await found({ mode: "test" })).toBe(1);
    expect(await found({ origin: "import" })).toBe(1);
    expect(await found({ outcome: "pending" })).toBe(1);
    expect(await found({ outcome: "failing" })).toBe(1);
    expect(await found({ outcome: "retraction" })).toBe(1);
    expect(await found({ from: "2026-06-10", to: "2026-06-10" })).toBe(1);
    expect(await found({ from: "2026-06-11" })).toBe(6);
    expect(await found({ mode: "both", from: "yesterday", after: "1 OR 1" })).toBe(7);
  });

  test("says what became of each, which conversion it touched, and never its payload", async () => {
    const { scope, id, receive } = await newSource();
    const envelope = await receive({ result: "a paid checkout" });
    await ctx.db.conversion.create({
      data: {
        id: "cnv_log",
        campaignId: scope.campaignId,
        sourceId: id,
        mode: "live",
        kind: "purchase",
      },
    });
    await ctx.db.recordedFact.create({
      data: { envelopeId: envelope.id, conversionId: "cnv_log", body: {} },
    });
    const { envelopes } = await list(scope, id);
    expect(envelopes[0]).toMatchObject({
      outcome: "purchase",
      result: "a paid checkout",
      conversionId: "cnv_log",
      payloadKept: true,
    });
    expect(envelopes[0]).not.toHaveProperty("payload");
  });
});

describe("processing again", () => {
  test("makes the envelope due at once", async () => {
    const { scope, receive } = await newSource();
    const { id } = await receive({
      attempts: 7,
      failure: "TypeError",
      nextAttemptAt: new Date(ctx.now().getTime() + day),
    });
    await processAgain(ctx, scope, id);
    expect(await ctx.db.envelope.findUnique({ where: { id } })).toMatchObject({
      state: "pending",
      attempts: 0,
      failure: null,
      nextAttemptAt: ctx.now(),
    });
    expect(ctx.changes.at(-1)).toEqual({ about: "source", campaignId: scope.campaignId });
  });

  test("is refused once the payload is gone", async () => {
    const { scope, receive } = await newSource();
    const { id } = await receive({ payload: null });
    await expect(processAgain(ctx, scope, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await ctx.db.envelope.findUnique({ where: { id } })).toMatchObject({
      state: "processed",
    });
  });
});

test("payloads are deleted after their time, and whatever still waits for them is given up", async () => {
  const { receive } = await newSource();
  await expireEnvelopePayloads(ctx, 1);
  const at = (days: number) => new Date(ctx.now().getTime() - days * day);
  const old = await receive({ receivedAt: at(31), result: "a paid charge" });
  const stuck = await receive({ receivedAt: at(31), state: "pending", outcome: null });
  const young = await receive({ receivedAt: at(29), state: "pending", outcome: null });
  for (let index = 0; index < 510; index += 1) await receive({ receivedAt: at(40) });
  expect(await expireEnvelopePayloads(ctx, 30)).toBe(512);
  expect(await expireEnvelopePayloads(ctx, 30)).toBe(0);
  const read = (id: string) => ctx.db.envelope.findUnique({ where: { id } });
  expect(await read(old.id)).toMatchObject({
    payload: null,
    state: "processed",
    outcome: "purchase",
    result: "a paid charge",
  });
  expect(await read(stuck.id)).toMatchObject({
    payload: null,
    state: "processed",
    outcome: "ignored",
    processedAt: ctx.now(),
  });
  expect(await read(young.id)).toMatchObject({ state: "pending", payload: expect.anything() });
});
