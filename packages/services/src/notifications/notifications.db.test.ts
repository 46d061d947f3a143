import { type DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { announcementDefaults, recentSalesDefaults } from "@growflyer/contracts/notification";
import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCampaign } from "../campaigns/create";
import { createTestContext, createTestWorkspace, type TestContext } from "../testing/context";
import { createNotification } from "./create";
import { deleteNotification } from "./delete";
import { getNotification } from "./get";
import { listNotifications } from "./list";
import { updateNotification } from "./update";

let database: TestDatabase;
let ctx: TestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = createTestContext(database.db);
});
afterAll(() => database.close());

async function createScope() {
  const workspace = await createTestWorkspace(ctx);
  const campaign = await createCampaign(ctx, workspace, { name: "Shop", domain: "shop.example" });
  return { ...workspace, campaignId: campaign.id };
}

const sales = { type: "recent_sales", settings: recentSalesDefaults } as const;
const announcement = { type: "announcement", settings: announcementDefaults } as const;
const withPages = (value: string): DisplayRules => ({
  ...displayRulesDefaults,
  pages: { include: [{ match: "regex", value }], exclude: [] },
});

test("each type has its own settings, and all rules", async () => {
  const scope = await createScope();
  const { id } = await createNotification(ctx, scope, announcement);
  await createNotification(ctx, scope, { ...sales, rules: withPages("^/a") });
  expect(await getNotification(ctx, scope, id)).toMatchObject({
    ...announcement,
    rules: displayRulesDefaults,
    enabled: false,
  });
  const list = await listNotifications(ctx, scope);
  expect(list.map(({ type }) => type).sort()).toEqual(["announcement", "recent_sales"]);
  expect(list.find(({ type }) => type === "recent_sales")).toMatchObject({
    settings: recentSalesDefaults,
    rules: withPages("^/a"),
  });
});

test("the settings of another type are refused", async () => {
  const scope = await createScope();
  const mixed = { type: "announcement", settings: recentSalesDefaults };
  await expect(createNotification(ctx, scope, mixed)).rejects.toMatchObject({
    code: "invalid",
    fields: { "settings.title": expect.any(String) },
  });
  const { id } = await createNotification(ctx, scope, announcement);
  await expect(
    updateNotification(ctx, scope, id, { settings: recentSalesDefaults }),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(createNotification(ctx, scope, { ...sales, type: "bar" })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("of the rules only what differs from the defaults is stored; what is not given stays", async () => {
  const scope = await createScope();
  const { id } = await createNotification(ctx, scope, sales);
  const stored = async () =>
    (await ctx.db.notification.findUniqueOrThrow({ where: { id } })).rules as object;
  expect(await stored()).toEqual({});
  const rules: DisplayRules = { ...displayRulesDefaults, visitors: "new", fromPageView: 2 };
  await updateNotification(ctx, scope, id, { rules });
  expect(await stored()).toEqual({ visitors: "new", fromPageView: 2 });
  await updateNotification(ctx, scope, id, { enabled: true });
  expect(await getNotification(ctx, scope, id)).toMatchObject({ rules, enabled: true, ...sales });
  await updateNotification(ctx, scope, id, { rules: displayRulesDefaults });
  expect(await stored()).toEqual({});
});

test("an expression that could run for ever is refused where it stands", async () => {
  const scope = await createScope();
  const endless = withPages("^(\\w+-?)*$");
  const fields = { "rules.pages.include.0.value": expect.stringMatching(/busy.*write \[\^\/\]\+/) };
  await expect(createNotification(ctx, scope, { ...sales, rules: endless })).rejects.toMatchObject({
    code: "invalid",
    fields,
  });
  const { id } = await createNotification(ctx, scope, { ...sales, rules: withPages("^/\\d+$") });
  await expect(updateNotification(ctx, scope, id, { rules: endless })).rejects.toMatchObject({
    code: "invalid",
    fields,
  });
  await expect(
    updateNotification(ctx, scope, id, { rules: { ...displayRulesDefaults, fromPageView: 0 } }),
  ).rejects.toMatchObject({ fields: { "rules.fromPageView": "Enter 1 or more" } });
  expect((await getNotification(ctx, scope, id)).rules).toEqual(withPages("^/\\d+$"));
});

test("what this version cannot read can still be deleted", async () => {
  const scope = await createScope();
  const { id } = await createNotification(ctx, scope, sales);
  await ctx.db.notification.update({ where: { id }, data: { type: "hologram" } });
  await deleteNotification(ctx, scope, id);
  expect(await listNotifications(ctx, scope)).toEqual([]);
});

test.each([
  ["type", { type: "hologram" }],
  ["settings", { settings: { message: 1 } }],
  ["rules", { rules: { weather: "sunny" } }],
])(
  "one whose %s this version cannot read is listed as such, and can be switched off",
  async (_, data) => {
    const scope = await createScope();
    const { id } = await createNotification(ctx, scope, { ...sales, enabled: true });
    const other = await createNotification(ctx, scope, announcement);
    const row = await ctx.db.notification.update({ where: { id }, data });
    const listed = async () =>
      (await listNotifications(ctx, scope)).find((notification) => notification.id === id);
    const { type, createdAt } = row;
    expect(await listed()).toEqual({ id, type, createdAt, enabled: true, unreadable: true });
    expect(await listNotifications(ctx, scope)).toContainEqual(
      expect.objectContaining({ id: other.id, unreadable: false, impressions: 0 }),
    );
    await updateNotification(ctx, scope, id, { enabled: false });
    expect(await listed()).toMatchObject({ enabled: false, unreadable: true });
    await expect(getNotification(ctx, scope, id)).rejects.toMatchObject({ code: "conflict" });
    await deleteNotification(ctx, scope, id);
    expect(await listed()).toBeUndefined();
  },
);

test("other settings of a type that this version does not know are refused", async () => {
  const scope = await createScope();
  const { id } = await createNotification(ctx, scope, sales);
  await ctx.db.notification.update({ where: { id }, data: { type: "hologram" } });
  await expect(
    updateNotification(ctx, scope, id, { settings: recentSalesDefaults }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("two rules for one attribute are refused where the second stands", async () => {
  const attributes = ["free", "pro"].map((value) => ({ name: "plan", value }));
  const input = { ...sales, rules: { ...displayRulesDefaults, attributes } };
  await expect(createNotification(ctx, await createScope(), input)).rejects.toMatchObject({
    code: "invalid",
    fields: { "rules.attributes.1.name": expect.stringContaining("plan") },
  });
});
