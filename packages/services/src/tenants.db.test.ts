import { campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import { ConversionFilters } from "@growflyer/contracts/conversion";
import { displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBuyer } from "./buyers/find";
import { createCampaign } from "./campaigns/create";
import { deleteCampaign } from "./campaigns/delete";
import { getCampaign } from "./campaigns/get";
import { listCampaigns } from "./campaigns/list";
import { renameCampaign } from "./campaigns/rename";
import { setManualEntry } from "./campaigns/set-manual-entry";
import { setCampaignPrivacy } from "./campaigns/set-privacy";
import { setCampaignRules } from "./campaigns/set-rules";
import type { CampaignScope } from "./context";
import { enterConversion } from "./conversions/enter-manually";
import { exportConversions } from "./conversions/export";
import { getFilterChoices } from "./conversions/filter-choices";
import { forgetBuyer } from "./conversions/forget";
import { getConversion } from "./conversions/get";
import { listConversions } from "./conversions/list";
import { setConversionHidden } from "./conversions/set-hidden";
import { addDomain } from "./domains/add";
import { removeDomain } from "./domains/remove";
import { listEnvelopes } from "./envelopes/list";
import { processAgain } from "./envelopes/process-again";
import { getOverview } from "./figures/overview";
import { cancelImport } from "./imports/cancel";
import { listImports } from "./imports/list";
import { startImport } from "./imports/start";
import { createNotification } from "./notifications/create";
import { deleteNotification } from "./notifications/delete";
import { getNotification } from "./notifications/get";
import { listNotifications } from "./notifications/list";
import { updateNotification } from "./notifications/update";
import { getSourceKey } from "./source-keys/get";
import { listSourceKeys } from "./source-keys/list";
import { removeSourceKey } from "./source-keys/remove";
import { saveSourceKey } from "./source-keys/save";
import { connectStripe } from "./sources/connect-stripe";
import { disconnectSource } from "./sources/disconnect";
import { getSource } from "./sources/get";
import { getSourceHealth } from "./sources/health";
import { listSources } from "./sources/list";
import { removeSecret } from "./sources/remove-secret";
import { saveSecret } from "./sources/save-secret";
import { updateSourceSettings } from "./sources/update-settings";
import { createTestContext, createTestWorkspace, type TestContext } from "./testing/context";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

const restrictedKey = {
  key: "rk_live_0123456789a1b2",
  mode: "live",
  endpoint: { id: "we_1", signingSecret: "whsec_endpoint0123456789" },
} as const;

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
  await saveSecret(ctx, scope, source.id, { signingSecret: "whsec_0123456789abcdef" });
  const secret = await ctx.db.sourceSecret.findFirstOrThrow({ where: { sourceId: source.id } });
  const envelope = await ctx.db.envelope.create({
    data: {
      id: `env_${source.id}`,
      sourceId: source.id,
      providerEventId: "evt_1",
      type: "charge.succeeded",
      mode: "live",
      state: "processed",
      payload: new Uint8Array([1]),
    },
  });
  const domain = (await getCampaign(ctx, scope)).domains[0];
  if (!domain) throw new Error("A campaign has a domain");
  await saveSourceKey(ctx, scope, source.id, restrictedKey);
  const running = await startImport(ctx, scope, source.id, { mode: "live", days: 30 });
  return { scope, notification, source, conversion, secret, envelope, domain, running };
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
    "change the rules of a notification": (scope) =>
      updateNotification(ctx, scope, theirs.notification.id, {
        rules: { ...displayRulesDefaults, visitors: "new" },
      }),
    "delete a notification": (scope) => deleteNotification(ctx, scope, theirs.notification.id),
    "connect Stripe": (scope) => connectStripe(ctx, scope),
    "list sources": (scope) => listSources(ctx, scope),
    "read a source": (scope) => getSource(ctx, scope, theirs.source.id),
    "save a secret": (scope) => saveSecret(ctx, scope, theirs.source.id, secret),
    "remove a secret": (scope) => removeSecret(ctx, scope, theirs.source.id, theirs.secret.id),
    "read the health of a source": (scope) => getSourceHealth(ctx, scope, theirs.source.id),
    "change the settings of a source": (scope) =>
      updateSourceSettings(ctx, scope, theirs.source.id, { holdFor: 0 }),
    "list keys": (scope) => listSourceKeys(ctx, scope),
    "read the key of a source": (scope) => getSourceKey(ctx, scope, theirs.source.id, "live"),
    "save the key of a source": (scope) =>
      saveSourceKey(ctx, scope, theirs.source.id, { ...restrictedKey, key: "rk_live_another0000" }),
    "remove the key of a source": (scope) => removeSourceKey(ctx, scope, theirs.source.id, "live"),
    "list imports": (scope) => listImports(ctx, scope),
    "start an import from a source": (scope) =>
      startImport(ctx, scope, theirs.source.id, { mode: "live", days: 1 }),
    "cancel an import of a source": (scope) => cancelImport(ctx, scope, theirs.running.id),
    "read the log of a source": (scope) => listEnvelopes(ctx, scope, theirs.source.id, {}),
    "process an envelope again": (scope) => processAgain(ctx, scope, theirs.envelope.id),
    "disconnect a source": (scope) => disconnectSource(ctx, scope, theirs.source.id),
    "list conversions": (scope) => listConversions(ctx, scope, ConversionFilters.parse({})),
    "read what conversions can be filtered by": (scope) => getFilterChoices(ctx, scope),
    "export conversions": (scope) =>
      exportConversions(ctx, scope, ConversionFilters.parse({})).next(),
    "read a conversion": (scope) => getConversion(ctx, scope, theirs.conversion.id),
    "find the buyer of a conversion": (scope) =>
      findBuyer(ctx, scope, { by: "conversion", conversionId: theirs.conversion.id }),
    "forget the buyer of a conversion": (scope) =>
      forgetBuyer(ctx, scope, { by: "conversion", conversionId: theirs.conversion.id }),
    "enter a conversion": (scope) =>
      enterConversion(ctx, scope, {
        name: "Jane",
        city: null,
        country: null,
        productName: null,
        productUrl: null,
        quantity: null,
        amount: null,
        currency: null,
        occurredAt: ctx.now(),
      }),
    "allow manual entry": (scope) => setManualEntry(ctx, scope, { manualEntry: true }),
    "change the privacy": (scope) =>
      setCampaignPrivacy(ctx, scope, { namePrivacy: "anonymous", placePrivacy: "none" }),
    "change the rules of a campaign": (scope) =>
      setCampaignRules(ctx, scope, { ...campaignRulesDefaults, gap: 9 }),
    "hide a conversion": (scope) => setConversionHidden(ctx, scope, theirs.conversion.id, true),
  };

  /** Attempts that name a noun inside the campaign can also be made from a campaign of one's own. */
  const inside =
    /remove a domain|(read|enable|delete|of) a notification|a (source|secret)$|envelope again|hide|(read|of) a conversion/;

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
        sources: { include: { secrets: true, keys: true, imports: true, envelopes: true } },
        conversions: true,
      },
    });
});
