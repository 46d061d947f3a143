import { randomBytes } from "node:crypto";
import type { Feed, FeedConversion, Mode } from "@growflyer/contracts/feed";
import { recentSalesDefaults } from "@growflyer/contracts/notification";
import type { Db } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import { createTestDatabase } from "@growflyer/db/testing";
import { createLocalBus } from "@growflyer/services/bus";
import { createCampaign } from "@growflyer/services/campaigns/create";
import type { Context } from "@growflyer/services/context";
import { createNotification } from "@growflyer/services/notifications/create";
import { createVault } from "@growflyer/services/vault";
import { createDelivery, type Delivery } from "../delivery";
import { writeWidgetBuild } from "./widget-build";

export const shopOrigin = "https://shop.example";

/** Delivery on a test database, with a clock to move and a database to take away. */
export async function openDeliveryTest() {
  const database = await createTestDatabase();
  const lost = await createTestDatabase();
  await lost.close();
  const reports: string[] = [];
  const state = { db: database.db as Db, now: new Date("2026-05-01T10:20:00Z") };
  const context: Context = {
    get db() {
      return state.db;
    },
    bus: createLocalBus((error) => reports.push(String(error))),
    vault: createVault(randomBytes(32)),
    now: () => state.now,
    report: (_error, where) => reports.push(where),
  };
  const delivery = createDelivery(context, { assetsDir: writeWidgetBuild() });
  return {
    context,
    delivery,
    reports,
    /** As a page of the shop asks, unless `init` names another origin ("none": no origin at all). */
    request: (path: string, init: RequestInit = {}): Promise<Response> =>
      requestFromShop(delivery, path, init),
    advance: (milliseconds: number) => {
      state.now = new Date(state.now.getTime() + milliseconds);
    },
    loseDatabase: () => {
      state.db = lost.db;
    },
    findDatabase: () => {
      state.db = database.db;
    },
    close: async () => {
      await delivery.close();
      await database.close();
    },
  };
}

export type DeliveryTest = Awaited<ReturnType<typeof openDeliveryTest>>;

async function requestFromShop({ routes }: Delivery, path: string, init: RequestInit) {
  const headers = new Headers(init.headers);
  if (!headers.has("origin")) headers.set("origin", shopOrigin);
  if (headers.get("origin") === "none") headers.delete("origin");
  return routes.request(path, { ...init, headers });
}

/** A campaign on shop.example with a source, and with an enabled notification unless told otherwise. */
export async function createShop({ context }: DeliveryTest, { enabled = true } = {}) {
  const workspaceId = newId("ws");
  await context.db.workspace.create({ data: { id: workspaceId, name: "Shop" } });
  const input = { name: "Shop", domain: "shop.example" };
  const campaign = await createCampaign(context, { workspaceId }, input);
  const scope = { workspaceId, campaignId: campaign.id };
  const notification = await createNotification(context, scope, {
    type: "recent_sales",
    settings: recentSalesDefaults,
    enabled,
  });
  const sourceId = newId("src");
  await context.db.source.create({
    data: { id: sourceId, campaignId: campaign.id, kind: "stripe" },
  });
  return { scope, sourceId, pixelKey: campaign.pixelKey, notificationId: notification.id };
}

export type Shop = Awaited<ReturnType<typeof createShop>>;

/** Stores a purchase and announces it, as recording does. */
export async function sell(test: DeliveryTest, shop: Shop, sale: Sale = {}): Promise<string> {
  const id = await storeSale(test, shop, sale);
  announceSale(test, shop, id, sale.mode);
  return id;
}

export type Sale = { name?: string; product?: string; mode?: Mode };

export async function storeSale({ context }: DeliveryTest, shop: Shop, sale: Sale = {}) {
  const { name = "Ada", product = "Trail Shoes", mode = "live" } = sale;
  const id = newId("cnv");
  await context.db.conversion.create({
    data: {
      id,
      campaignId: shop.scope.campaignId,
      sourceId: shop.sourceId,
      mode,
      kind: "purchase",
      name,
      city: "Berlin",
      country: "DE",
      productName: product,
      occurredAt: context.now(),
    },
  });
  return id;
}

export function announceSale(
  { context }: DeliveryTest,
  { scope }: Shop,
  conversionId: string,
  mode: Mode = "live",
): void {
  const { campaignId } = scope;
  context.bus.publish({ about: "conversion", campaignId, conversionId, mode });
}

export async function fetchFeed(test: DeliveryTest, shop: Shop, query = ""): Promise<Feed> {
  const response = await test.request(`/${shop.pixelKey}/feed.json${query}`);
  return (await response.json()) as Feed;
}

export function namesIn(feed: { conversions: FeedConversion[] }): (string | null)[] {
  return feed.conversions.map((conversion) => conversion.name);
}
