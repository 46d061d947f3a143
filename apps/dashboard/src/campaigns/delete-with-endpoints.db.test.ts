import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { createCampaign } from "@growflyer/services/campaigns/create";
import { getCampaign } from "@growflyer/services/campaigns/get";
import { saveSourceKey } from "@growflyer/services/source-keys/save";
import { connectStripe } from "@growflyer/services/sources/connect-stripe";
import {
  createTestContext,
  createTestWorkspace,
  type TestContext,
} from "@growflyer/services/testing/context";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deleteWithEndpoints } from "./delete-with-endpoints";

let database: TestDatabase;
let ctx: TestContext;
let stripe: Server;
let apiUrl: string;
/** What a Stripe of this machine was asked to do, and the endpoints that it refuses to delete. */
const asked: string[] = [];
const refused = new Set<string>();

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
  stripe = createServer((request, response) => {
    const id = request.url?.split("/").at(-1) ?? "";
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(refused.has(id) ? 403 : 200, { "content-type": "application/json" });
    const error = { type: "invalid_request_error", message: "This key may not do that" };
    response.end(JSON.stringify(refused.has(id) ? { error } : { id, deleted: true }));
  }).listen(0, "127.0.0.1");
  await once(stripe, "listening");
  apiUrl = `http://127.0.0.1:${(stripe.address() as AddressInfo).port}`;
});
afterAll(async () => {
  stripe.close();
  await database.close();
});
beforeEach(() => {
  asked.length = 0;
  refused.clear();
});

/** A campaign with a live and a test key, and an endpoint of each. */
async function newCampaign() {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  const { id } = await connectStripe(ctx, scope);
  for (const mode of ["live", "test"] as const) {
    await saveSourceKey(ctx, scope, id, {
      key: `rk_${mode}_0123456789`,
      mode,
      endpoint: { id: `we_${mode}`, signingSecret: `whsec_of_${mode}_0123456789` },
    });
  }
  return scope;
}

test("removes the endpoints of all keys at Stripe, then the campaign", async () => {
  const scope = await newCampaign();
  expect(await deleteWithEndpoints(ctx, scope, { apiUrl })).toEqual({ endpointRemoved: true });
  expect(asked.sort()).toEqual([
    "DELETE /v1/webhook_endpoints/we_live",
    "DELETE /v1/webhook_endpoints/we_test",
  ]);
  await expect(getCampaign(ctx, scope)).rejects.toMatchObject({ code: "not_found" });
});

test.each(["we_live", "we_test"])("tells when %s is left, and deletes all the same", async (id) => {
  const scope = await newCampaign();
  refused.add(id);
  expect(await deleteWithEndpoints(ctx, scope, { apiUrl })).toEqual({ endpointRemoved: false });
  expect(asked).toHaveLength(2);
  await expect(getCampaign(ctx, scope)).rejects.toMatchObject({ code: "not_found" });
});

test("touches nothing of another workspace's", async () => {
  const scope = await newCampaign();
  const stranger = { ...scope, ...(await createTestWorkspace(ctx)) };
  await expect(deleteWithEndpoints(ctx, stranger, { apiUrl })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(asked).toEqual([]);
});
