import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CampaignScope } from "../context";
import { sealKey } from "../source-keys/sealed-key";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { getSourceHealth } from "./health";
import { saveSecret } from "./save-secret";
import { updateSourceSettings } from "./update-settings";

let database: TestDatabase;
let ctx: TestContext;
let scope: CampaignScope;
let sourceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

beforeEach(async () => {
  ({ scope, sourceId } = await createTestSource(ctx));
});

const minute = 60_000;
const ago = (time: number) => new Date(ctx.now().getTime() - time);
const health = () => getSourceHealth(ctx, scope, sourceId);
const setUp = () => saveSecret(ctx, scope, sourceId, { signingSecret: "whsec_0123456789abcdef" });

let count = 0;
/** An envelope that was received `time` milliseconds ago. */
function receive(time: number, more: object = {}) {
  count += 1;
  return ctx.db.envelope.create({
    data: {
      id: `env_${count}`,
      sourceId,
      providerEventId: `evt_${count}`,
      type: "charge.succeeded",
      mode: "live",
      state: "processed",
      receivedAt: ago(time),
      ...more,
    },
  });
}

function failSignature(cause: string, time: number) {
  const lastAt = ago(time);
  const hour = new Date(Math.floor(lastAt.getTime() / 3_600_000) * 3_600_000);
  return ctx.db.signatureFailure.create({ data: { sourceId, hour, cause, count: 3, lastAt } });
}

function addKey(mode: "live" | "test", more: object = {}) {
  const content = { key: `rk_${mode}_0123456789`, signingSecret: "whsec_of_a_key" };
  return ctx.db.sourceKey.create({
    data: {
      id: `key_${mode}_${sourceId}`,
      sourceId,
      mode,
      sealed: sealKey(ctx, { sourceId, mode }, content),
      hint: "rk_live_…a1b2",
      endpointStatus: "enabled",
      reconciledTo: ctx.now(),
      nextReconcileAt: ctx.now(),
      ...more,
    },
  });
}

describe("a source", () => {
  test("is not set up, waits for its first event, and is healthy", async () => {
    expect((await health()).state).toBe("not_set_up");
    await setUp();
    expect((await health()).state).toBe("waiting");
    await receive(minute, { mode: "test" });
    const { state, modes } = await health();
    expect(state).toBe("healthy");
    expect(modes.test).toMatchObject({
      lastDay: 1,
      lastEnvelope: { type: "charge.succeeded" },
      key: null,
    });
    expect(modes.live).toMatchObject({ lastDay: 0, lastEnvelope: null });
  });

  test("without a secret and a key is not set up, whatever has come before", async () => {
    await receive(minute);
    expect((await health()).state).toBe("not_set_up");
    await receive(minute, { state: "pending", failure: "TypeError" });
    await failSignature("no_secret", minute);
    expect((await health()).state).toBe("not_set_up");
    expect((await health()).modes.live.lastEnvelope).not.toBeNull();
  });

  test("counts the last day, what waits and what fails", async () => {
    await setUp();
    await receive(25 * 60 * minute);
    await receive(23 * 60 * minute, { state: "pending" });
    await receive(minute, { state: "pending", failure: "TypeError" });
    const { state, modes } = await health();
    expect(modes.live).toMatchObject({ lastDay: 2, waiting: 1, failing: 1 });
    expect(state).toBe("attention");
  });

  test("with a key that fails, or an endpoint that is off, needs attention", async () => {
    await addKey("live");
    expect((await health()).state).toBe("waiting");
    await addKey("test", { endpointStatus: "disabled" });
    expect((await health()).state).toBe("attention");
  });
});

describe("bad signatures", () => {
  test("count for a day and need attention until none comes any more and events do", async () => {
    await setUp();
    await failSignature("wrong_secret", 250 * minute);
    await failSignature("wrong_secret", 181 * minute);
    await failSignature("body_changed", 25 * 60 * minute);
    const before = await health();
    expect(before.state).toBe("attention");
    expect(before.signatures).toMatchObject([
      { cause: "wrong_secret", count: 6, acceptedSince: false, mended: false },
    ]);
    await receive(180 * minute);
    const after = await health();
    expect(after.state).toBe("healthy");
    expect(after.signatures).toMatchObject([{ count: 6, acceptedSince: true, mended: true }]);
  });

  test("of one endpoint are not mended by what another one sends", async () => {
    await setUp();
    await failSignature("wrong_secret", 179 * minute);
    await failSignature("timestamp", 200 * minute);
    for (const time of [178, 100, 1]) await receive(time * minute);
    const { state, signatures } = await health();
    expect(state).toBe("attention");
    expect(signatures).toMatchObject([
      { cause: "wrong_secret", acceptedSince: true, mended: false },
      { cause: "timestamp", acceptedSince: true, mended: true },
    ]);
  });

  test("are not mended by what was imported or compared", async () => {
    await setUp();
    await failSignature("wrong_secret", 300 * minute);
    await receive(minute, { origin: "import" });
    await receive(minute, { origin: "reconciliation" });
    expect((await health()).signatures).toMatchObject([{ mended: false }]);
  });

  test("of strangers are no reason to worry", async () => {
    await setUp();
    await failSignature("missing_header", minute);
    expect(await health()).toMatchObject({
      state: "waiting",
      signatures: [{ cause: "missing_header" }],
    });
  });
});

describe("silence", () => {
  const tenMinutely = (mode: string, origin: string) =>
    Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        receive((180 + index * 10) * minute, { mode, origin }),
      ),
    );

  test("of a live source that used to sell is noticed", async () => {
    await setUp();
    await tenMinutely("live", "webhook");
    const { state, modes } = await health();
    expect(state).toBe("attention");
    expect(modes.live.silence).toEqual({ lasts: 180 * minute, usual: 10 * minute });
  });

  // Three sales a day, then none: its own history is older than any habit that is learned from today.
  test.each([3, 8, 20, 200])("is still one after %i days", async (days) => {
    await setUp();
    const day = 24 * 60;
    for (let sale = 0; sale < 60; sale += 1) await receive((days * day + sale * 480) * minute);
    const { state, modes } = await health();
    expect(modes.live.silence).toEqual({ lasts: days * day * minute, usual: 480 * minute });
    expect(state).toBe("attention");
  });

  test("in test mode, or after an import, is as usual", async () => {
    await setUp();
    await tenMinutely("test", "webhook");
    await tenMinutely("live", "import");
    expect((await health()).state).toBe("healthy");
  });
});

describe("an endpoint that no webhook comes from", () => {
  const compare = async (count: number, mode = "live") => {
    for (let index = 0; index < count; index += 1) {
      await receive((10 + index * 10) * minute, { mode, origin: "reconciliation" });
    }
  };

  test("needs attention, in its own mode", async () => {
    await addKey("test");
    await receive(100 * minute, { mode: "test" });
    await compare(5, "test");
    const { state, modes } = await health();
    expect(state).toBe("attention");
    expect([modes.live.unreached, modes.test.unreached]).toEqual([false, true]);
    await receive(minute, { mode: "test" });
    expect(await health()).toMatchObject({
      state: "healthy",
      modes: { test: { unreached: false } },
    });
  });

  test("is no reason to worry after four events, or where there is none or it is off", async () => {
    await addKey("live");
    await compare(4);
    expect((await health()).state).toBe("healthy");
    await compare(1);
    await ctx.db.sourceKey.updateMany({ where: { sourceId }, data: { endpointStatus: null } });
    expect((await health()).state).toBe("healthy");
    await ctx.db.sourceKey.updateMany({
      where: { sourceId },
      data: { endpointStatus: "disabled" },
    });
    expect((await health()).modes.live.unreached).toBe(false);
  });

  test("is another trouble than one whose webhooks are refused", async () => {
    await addKey("live");
    await compare(5);
    await failSignature("body_changed", minute);
    expect(await health()).toMatchObject({
      state: "attention",
      modes: { live: { unreached: false } },
    });
  });
});

test("settings are checked, stored and announced to open pages", async () => {
  ctx.changes.length = 0;
  await updateSourceSettings(ctx, scope, sourceId, {
    holdFor: 0,
    rules: { currencies: ["EUR"] },
    accounts: [{ account: "acct_1234", rules: null }],
  });
  const { settings } = await ctx.db.source.findUniqueOrThrow({ where: { id: sourceId } });
  expect(settings).toMatchObject({
    holdFor: 0,
    rules: { currencies: ["eur"], renewals: false },
    accounts: [{ account: "acct_1234", rules: null }],
  });
  expect(ctx.changes.map(({ about }) => about)).toEqual(["config", "source"]);
  const twice = { account: "acct_1234", rules: null };
  await expect(
    updateSourceSettings(ctx, scope, sourceId, { accounts: [twice, twice] }),
  ).rejects.toMatchObject({ code: "invalid", fields: { "accounts.1.account": expect.anything() } });
  await expect(
    updateSourceSettings(ctx, scope, sourceId, { holdFor: 31_000 }),
  ).rejects.toMatchObject({ code: "invalid" });
});
