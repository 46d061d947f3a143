import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import type { CampaignScope } from "../context";
import { sealKey } from "../source-keys/sealed-key";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { connectStripe } from "./connect-stripe";
import { getSourceHealth } from "./health";
import { removeSecret } from "./remove-secret";
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
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  scope = { ...workspace, campaignId: campaign.id };
  sourceId = (await connectStripe(ctx, scope)).id;
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

function addKey(mode: "live" | "test", more: object = {}, signingSecret = "whsec_of_a_key") {
  const content = { key: `rk_${mode}_0123456789`, signingSecret };
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

  test("counts the last day, what waits and what fails", async () => {
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
  test("count for a day and need attention until an event is accepted", async () => {
    await setUp();
    await failSignature("wrong_secret", 90 * minute);
    await failSignature("wrong_secret", 10 * minute);
    await failSignature("body_changed", 25 * 60 * minute);
    const before = await health();
    expect(before.state).toBe("attention");
    expect(before.signatures).toMatchObject([
      { cause: "wrong_secret", count: 6, lastAt: ago(10 * minute), mended: false },
    ]);
    await receive(minute);
    const after = await health();
    expect(after.state).toBe("healthy");
    expect(after.signatures).toMatchObject([{ count: 6, mended: true }]);
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
    await tenMinutely("live", "webhook");
    const { state, modes } = await health();
    expect(state).toBe("attention");
    expect(modes.live.silence).toEqual({ lasts: 180 * minute, usual: 10 * minute });
  });

  test("in test mode, or after an import, is as usual", async () => {
    await tenMinutely("test", "webhook");
    await tenMinutely("live", "import");
    expect((await health()).state).toBe("healthy");
  });
});

const paste = (signingSecret: string) => saveSecret(ctx, scope, sourceId, { signingSecret });

/** As if all secrets so far had been saved a minute earlier. */
const aMinuteLater = () =>
  ctx.db.$executeRaw`
    UPDATE source_secrets SET created_at = created_at - interval '1 minute'
    WHERE source_id = ${sourceId}`;

describe("signing secrets", () => {
  test("are two during a roll, and the last one cannot be removed", async () => {
    await setUp();
    await aMinuteLater();
    await paste("whsec_fedcba9876543210");
    const [newer, older] = (await health()).secrets;
    if (!newer || !older) throw new Error("There are two");
    await removeSecret(ctx, scope, sourceId, older.id);
    expect((await health()).secrets).toEqual([{ ...newer, keyMode: null }]);
    await expect(removeSecret(ctx, scope, sourceId, newer.id)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("of a key's endpoint go with the key, and are not pushed out by others", async () => {
    await paste("whsec_of_the_key_0123");
    await addKey("live", {}, "whsec_of_the_key_0123");
    for (const name of ["first", "second", "third"]) {
      await aMinuteLater();
      await paste(`whsec_${name}_0123456789`);
    }
    const { secrets } = await health();
    expect(secrets.map(({ keyMode }) => keyMode)).toEqual([null, null, "live"]);
    const ofKey = secrets[2]?.id ?? "";
    await expect(removeSecret(ctx, scope, sourceId, ofKey)).rejects.toMatchObject({
      code: "conflict",
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
