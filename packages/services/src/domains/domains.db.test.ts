import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { getCampaign, pixelLastSeenAt } from "../campaigns/get";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { addDomain } from "./add";
import { recordSighting } from "./record-sighting";
import { removeDomain } from "./remove";

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

async function newCampaign() {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  return { ...workspace, campaignId: campaign.id };
}

test("a sighting on an unknown host is offered, and adding the host keeps when it was seen", async () => {
  const scope = await newCampaign();
  const at = new Date("2026-06-15T11:59:00Z");
  await recordSighting(ctx, { campaignId: scope.campaignId, host: "www.shop.example", at });
  const before = await getCampaign(ctx, scope);
  expect(pixelLastSeenAt(before)).toBeNull();
  expect(before.unknownDomains.map((domain) => domain.host)).toEqual(["www.shop.example"]);
  await addDomain(ctx, scope, { domain: "https://www.shop.example/" });
  await addDomain(ctx, scope, { domain: "www.shop.example" });
  const after = await getCampaign(ctx, scope);
  expect(pixelLastSeenAt(after)).toEqual(at);
  expect(after.unknownDomains).toEqual([]);
  expect(after.domains.map((domain) => domain.pattern)).toEqual([
    "shop.example",
    "www.shop.example",
  ]);
});

test("a flood of claimed hosts keeps the newest twenty", async () => {
  const scope = await newCampaign();
  for (let index = 0; index < 25; index++) {
    const at = new Date(Date.UTC(2026, 5, 15, 12, index));
    await recordSighting(ctx, { campaignId: scope.campaignId, host: `h${index}.example`, at });
  }
  const { unknownDomains } = await getCampaign(ctx, scope);
  expect(unknownDomains).toHaveLength(20);
  expect(unknownDomains[0]?.host).toBe("h24.example");
});

test("the last domain stays", async () => {
  const scope = await newCampaign();
  await addDomain(ctx, scope, { domain: "*.shop.example" });
  const [first, second] = (await getCampaign(ctx, scope)).domains;
  await removeDomain(ctx, scope, first?.id ?? "");
  await expect(removeDomain(ctx, scope, second?.id ?? "")).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a bad domain is refused at its field", async () => {
  const scope = await newCampaign();
  await expect(addDomain(ctx, scope, { domain: "not a domain" })).rejects.toMatchObject({
    code: "invalid",
    fields: { domain: expect.stringContaining("This is not a domain") },
  });
});
