import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCampaign } from "./campaigns/create";
import { deleteCampaign } from "./campaigns/delete";
import { getCampaign } from "./campaigns/get";
import { listCampaigns } from "./campaigns/list";
import { renameCampaign } from "./campaigns/rename";
import type { CampaignScope } from "./context";
import { listConversions } from "./conversions/list";
import { setConversionHidden } from "./conversions/set-hidden";
import { addDomain } from "./domains/add";
import { removeDomain } from "./domains/remove";
import { getOverview } from "./figures/overview";
import { createNotification } from "./notifications/create";
import { deleteNotification } from "./notifications/delete";
import { getNotification } from "./notifications/get";
import { listNotifications } from "./notifications/list";
import { updateNotification } from "./notifications/update";
import { connectStripe } from "./sources/connect-stripe";
import { disconnectSource } from "./sources/disconnect";
import { getSource } from "./sources/get";
import { listSources } from "./sources/list";
import { saveSecret } from "./sources/save-secret";
import { createTestContext, createTestWorkspace, type TestContext } from "./testing/context";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

/** A workspace with one of everything. */
async function furnish() {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  const scope = { ...workspace, campaignId: campaign.id };
  const notification = await createNotification(ctx, scope, {
    type: "recent_sales",
    settings: recentSalesDefaults,
  });
  const source = await connectStripe(ctx, scope);
  const conversion = await ctx.db.conversion.create({
    data: {
      id: `cnv_${campaign.id}`,
      campaignId: campaign.id,
      sourceId: source.id,
      mode: "live",
      kind: "purchase",
      occurredAt: new Date(),
    },
  });
  const domain = (await getCampaign(ctx, scope)).domains[0];
  if (!domain) throw new Error("A campaign has a domain");
  return { scope, notification, source, conversion, domain };
}

describe("a stranger", () => {
  let mine: Awaited<ReturnType<typeof furnish>>;
  let theirs: Awaited<ReturnType<typeof furnish>>;
  beforeAll(async () => {
    mine = await furnish();
    theirs = await furnish();
  });

  const secret = { signingSecret: "whsec_0123456789abcdef" };
  const attempts: Record<string, (scope: CampaignScope) => Promise<unknown>> = {
    "read a campaign": (scope) => getCampaign(ctx, scope),
    "rename a campaign": (scope) => renameCampaign(ctx, scope, { name: "Mine now" }),
    "delete a campaign": (scope) => deleteCampaign(ctx, scope),
    "read the overview": (scope) => getOverview(ctx, scope),
    "add a domain": (scope) => addDomain(ctx, scope, { domain: "evil.example" }),
    "remove a domain": (scope) => removeDomain(ctx, scope, theirs.domain.id),
    "list notifications": (scope) => listNotifications(ctx, scope),
    "create a notification": (scope) =>
      createNotification(ctx, scope, { type: "recent_sales", settings: recentSalesDefaults }),
    "read a notification": (scope) => getNotification(ctx, scope, theirs.notification.id),
    "enable a notification": (scope) =>
      updateNotification(ctx, scope, theirs.notification.id, { enabled: true }),
    "delete a notification": (scope) => deleteNotification(ctx, scope, theirs.notification.id),
    "connect Stripe": (scope) => connectStripe(ctx, scope),
    "list sources": (scope) => listSources(ctx, scope),
    "read a source": (scope) => getSource(ctx, scope, theirs.source.id),
    "save a secret": (scope) => saveSecret(ctx, scope, theirs.source.id, secret),
    "disconnect a source": (scope) => disconnectSource(ctx, scope, theirs.source.id),
    "list conversions": (scope) => listConversions(ctx, scope, 1),
    "hide a conversion": (scope) => setConversionHidden(ctx, scope, theirs.conversion.id, true),
  };

  /** Attempts that name a noun inside the campaign can also be made from a campaign of one's own. */
  const inside = /remove a domain|(read|enable|delete) a notification|a (source|secret)$|hide/;

  test.each(Object.keys(attempts))("cannot %s of another workspace", async (name) => {
    const attempt = attempts[name];
    if (!attempt) throw new Error(name);
    const before = await snapshot();
    const disguised = { workspaceId: mine.scope.workspaceId, campaignId: theirs.scope.campaignId };
    await expect(attempt(disguised)).rejects.toMatchObject({ code: "not_found" });
    if (inside.test(name)) {
      await expect(attempt(mine.scope)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await snapshot()).toEqual(before);
  });

  test("does not see the other's campaigns in the list", async () => {
    const ids = (await listCampaigns(ctx, mine.scope)).map((campaign) => campaign.id);
    expect(ids).toEqual([mine.scope.campaignId]);
  });

  const snapshot = () =>
    ctx.db.campaign.findUnique({
      where: { id: theirs.scope.campaignId },
      include: {
        domains: true,
        notifications: true,
        sources: { include: { secrets: true } },
        conversions: true,
      },
    });
});
