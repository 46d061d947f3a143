"use server";

import { randomBytes } from "node:crypto";
import { parse } from "@growflyer/contracts/parse";
import type { WorkspaceScope } from "@growflyer/services/context";
import * as z from "zod";
import { runAction } from "@/actions/run-action";
import { colourways, currency, price, productName } from "./colourways";
import { deliverEvent } from "./deliver-event";
import { ensureDemoSource, openDemoCampaign } from "./demo-campaign";
import { inventBuyer } from "./invent-buyer";
import { chargeRefunded, checkoutCompleted } from "./stripe-events";

const PurchaseId = z.string().regex(/^[0-9a-f]{20}$/);
const ColourwayId = z.enum(colourways.map((colourway) => colourway.id));

/** An invented buyer pays, in test mode: through the same webhook as a real one. */
export async function simulatePurchase(colourwayId: string) {
  return runAction("simulate a purchase", async (ctx, scope) => {
    const id = parse(ColourwayId, colourwayId);
    const colourway = colourways.find((one) => one.id === id) ?? colourways[0];
    const purchaseId = randomBytes(10).toString("hex");
    const buyer = inventBuyer(Math.random);
    const product = productName(colourway);
    const event = checkoutCompleted({
      id: purchaseId,
      buyer,
      product,
      amount: price,
      currency,
      at: ctx.now(),
    });
    const delivery = await deliverToDemo(scope, event);
    const { firstName, city } = buyer;
    return { purchaseId, firstName, city, product, delivery, eventType: event.type };
  });
}

/** The last purchase is refunded in full, in test mode; its popup leaves open pages. */
export async function refundPurchase(purchaseId: string) {
  return runAction("refund a simulated purchase", async (ctx, scope) => {
    const id = parse(PurchaseId, purchaseId);
    const event = chargeRefunded({ id, amount: price, currency, at: ctx.now() });
    return { delivery: await deliverToDemo(scope, event), eventType: event.type };
  });
}

async function deliverToDemo(scope: WorkspaceScope, event: object) {
  const campaign = await openDemoCampaign(scope, null);
  const source = await ensureDemoSource({ ...scope, campaignId: campaign.id });
  return deliverEvent(event, source);
}
