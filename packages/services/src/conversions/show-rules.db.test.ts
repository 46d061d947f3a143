import { ShowRules, SourceSettings } from "@growflyer/contracts/source";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { connectStripe } from "../sources/connect-stripe";
import { createTestContext, createTestWorkspace } from "../testing/context";
import { allowedBy, excludedBy } from "./rules-where";
import { excludedBecause, type Ruled } from "./show-rules";

let database: TestDatabase;
let sourceId: string;
const rows: (Ruled & { id: string })[] = [];

const accounts = ["", "acct_1000", "acct_2000"];
const products = ["Trail Shoes", "trail shoes", "100% Wool_Hat", "100x Wool-Hat", null];

beforeAll(async () => {
  database = await createTestDatabase();
  const ctx = createTestContext(database.db);
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  sourceId = (await connectStripe(ctx, scope)).id;
  for (const account of accounts)
    for (const renewal of [true, false])
      for (const productName of products)
        for (const [amount, currency] of [
          [500n, "eur"],
          [2000n, "usd"],
          [null, null],
        ] as const)
          for (const productId of ["prod_1", null]) {
            rows.push({
              id: newId("cnv"),
              account,
              renewal,
              productName,
              productId,
              amount,
              currency,
            });
          }
  await database.db.conversion.createMany({
    data: rows.map((row) => ({
      ...row,
      campaignId: campaign.id,
      sourceId,
      mode: "live",
      kind: "purchase",
    })),
  });
});
afterAll(() => database.close());

const rules = fc.record({
  renewals: fc.boolean(),
  minimum: fc.option(
    fc.record({ amount: fc.constantFrom(500, 501, 3000), currency: fc.constantFrom("eur", "usd") }),
  ),
  currencies: fc.subarray(["eur", "usd", "jpy"]),
  products: fc.record({
    show: fc.constantFrom("all" as const, "only" as const, "never" as const),
    names: fc.subarray(["TRAIL SHOES", "100% wool_hat", "PROD_1", "Nothing"]),
  }),
});
const settings = fc.record({
  holdFor: fc.constant(6000),
  rules,
  accounts: fc.array(
    fc.record({ account: fc.constantFrom("acct_1000"), rules: fc.option(rules) }),
    {
      maxLength: 1,
    },
  ),
});

test("the database and the explanation agree about every conversion", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(settings, async (random) => {
      const parsed = SourceSettings.parse(random);
      const found = await database.db.conversion.findMany({
        where: allowedBy([{ id: sourceId, settings: random }]),
        select: { id: true },
      });
      const explained = rows.filter((row) => excludedBecause(parsed, row) === null);
      expect(found.map((row) => row.id).sort()).toEqual(explained.map((row) => row.id).sort());
      const kept = await database.db.conversion.count({
        where: { AND: [excludedBy([{ id: sourceId, settings: random }])] },
      });
      expect(kept).toBe(rows.length - found.length);
    }),
    { numRuns: 100 },
  );
});

test("without a source nothing is shown", async () => {
  expect(await database.db.conversion.count({ where: { AND: [allowedBy([])] } })).toBe(0);
});

test("says in plain words why a conversion is not shown", () => {
  const [row] = rows;
  if (!row) throw new Error("There are rows");
  const sale = { ...row, account: "", renewal: false, amount: 500n, currency: "eur" };
  const because = (over: object, conversion: Partial<Ruled> = {}) =>
    excludedBecause(SourceSettings.parse({ rules: ShowRules.parse(over) }), {
      ...sale,
      ...conversion,
    });
  expect(because({})).toBeNull();
  expect(because({}, { renewal: true })).toBe("it renews a subscription");
  expect(because({ minimum: { amount: 501, currency: "EUR" } })).toMatch("minimum");
  expect(because({ currencies: ["usd"] })).toMatch("currency");
  expect(because({ products: { show: "never", names: ["trail shoes"] } })).toMatch("never");
});
