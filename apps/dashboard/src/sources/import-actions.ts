"use server";

import { Mode } from "@growflyer/contracts/feed";
import { parse } from "@growflyer/contracts/parse";
import { cancelImport } from "@growflyer/services/imports/cancel";
import { startImport } from "@growflyer/services/imports/start";
import { refresh } from "next/cache";
import * as z from "zod";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";

const Order = z.object({ mode: Mode, days: z.number().int().min(1).max(3650) });

/** Begins to fetch the sales of the last `days` from Stripe. `input` is checked: mode, days. */
export async function startImportAction(
  campaignId: string,
  sourceId: string,
  input: { mode: Mode; days: number },
) {
  return runAction("start an import", async (ctx, scope) => {
    const inCampaign = campaignScope(scope, campaignId);
    await startImport(ctx, inCampaign, parseId(sourceId), parse(Order, input));
    refresh();
  });
}

/** Stops an import where it is; what it has brought stays. */
export async function cancelImportAction(campaignId: string, importId: string) {
  return runAction("cancel an import", async (ctx, scope) => {
    await cancelImport(ctx, campaignScope(scope, campaignId), parseId(importId));
    refresh();
  });
}
