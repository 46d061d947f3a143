import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CampaignScope } from "../context";
import { sealKey } from "../source-keys/sealed-key";
import { createTestContext, createTestSource, type TestContext } from "../testing/context";
import { getSourceHealth } from "./health";
import { removeSecret } from "./remove-secret";
import { saveSecret } from "./save-secret";

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

const health = () => getSourceHealth(ctx, scope, sourceId);

/** A live key whose endpoint signs with that secret. */
function addKey(signingSecret: string) {
  const content = { key: "rk_live_0123456789", signingSecret };
  return ctx.db.sourceKey.create({
    data: {
      id: `key_${sourceId}`,
      sourceId,
      mode: "live",
      sealed: sealKey(ctx, { sourceId, mode: "live" }, content),
      hint: "rk_live_…a1b2",
      endpointStatus: "enabled",
      reconciledTo: ctx.now(),
      nextReconcileAt: ctx.now(),
    },
  });
}

const paste = (signingSecret: string) => saveSecret(ctx, scope, sourceId, { signingSecret });
const pasteNamed = (name: string) => paste(`whsec_${name}_0123456789`);
const six = ["live", "test", "connect", "livetest", "nextlive", "nexttest"];

describe("signing secrets", () => {
  test("are valid side by side, told apart by their ends, and the last one stays", async () => {
    await paste("whsec_0123456789abcdef");
    await paste("whsec_fedcba9876543210");
    const { secrets } = await health();
    expect(secrets.map(({ hint }) => hint).sort()).toEqual(["whsec_…3210", "whsec_…cdef"]);
    const [first, second] = secrets;
    if (!first || !second) throw new Error("There are two");
    await removeSecret(ctx, scope, sourceId, first.id);
    expect((await health()).secrets).toEqual([second]);
    await expect(removeSecret(ctx, scope, sourceId, second.id)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("are six at most: the seventh is refused, and pushes none out", async () => {
    for (const name of six) await pasteNamed(name);
    const { secrets } = await health();
    expect(secrets).toHaveLength(6);
    await expect(pasteNamed("seventh")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Remove one"),
    });
    expect((await health()).secrets).toEqual(secrets);
    // One that is there already is as good as saved.
    await pasteNamed("live");
    await removeSecret(ctx, scope, sourceId, secrets[3]?.id ?? "");
    await pasteNamed("seventh");
    expect((await health()).secrets).toHaveLength(6);
  });

  test("of a key's endpoint go with the key, and do not count among the six", async () => {
    await paste("whsec_of_the_key_0123");
    await addKey("whsec_of_the_key_0123");
    for (const name of six) await pasteNamed(name);
    const { secrets } = await health();
    const ofKey = secrets.filter(({ keyMode }) => keyMode === "live");
    expect([secrets.length, ofKey.length]).toEqual([7, 1]);
    await expect(removeSecret(ctx, scope, sourceId, ofKey[0]?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
