"use server";

import type { BuyerOf } from "@growflyer/contracts/conversion";
import { type FoundBuyer, findBuyer } from "@growflyer/services/buyers/find";
import { enterConversion } from "@growflyer/services/conversions/enter-manually";
import { forgetBuyer } from "@growflyer/services/conversions/forget";
import { setConversionHidden } from "@growflyer/services/conversions/set-hidden";
import { refresh } from "next/cache";
import type { ActionResult } from "@/actions/action-result";
import { campaignScope, parseId } from "@/actions/campaign-scope";
import { runAction } from "@/actions/run-action";
import type { EnteredConversion } from "./entered-conversion";

/** Takes a conversion from all pages, or gives it back to them. */
export async function setConversionHiddenAction(
  campaignId: string,
  conversionId: string,
  hidden: boolean,
) {
  return runAction("hide a conversion", async (ctx, scope) => {
    const campaign = campaignScope(scope, campaignId);
    await setConversionHidden(ctx, campaign, parseId(conversionId), hidden === true);
    refresh();
  });
}

/** What forgetting a buyer would erase. */
export async function findBuyerAction(
  campaignId: string,
  buyer: BuyerOf,
): Promise<ActionResult<FoundBuyer>> {
  return runAction("find a buyer", (ctx, scope) =>
    findBuyer(ctx, campaignScope(scope, campaignId), buyer),
  );
}

/** Erases all that is stored of a buyer, for good. */
export async function forgetBuyerAction(
  campaignId: string,
  buyer: BuyerOf,
): Promise<ActionResult<{ forgotten: number }>> {
  return runAction("forget a buyer", async (ctx, scope) => {
    const forgotten = await forgetBuyer(ctx, campaignScope(scope, campaignId), buyer);
    refresh();
    return { forgotten };
  });
}

/** Records a sale that a member tells of. */
export async function enterConversionAction(
  campaignId: string,
  entry: EnteredConversion,
): Promise<ActionResult<{ conversionId: string }>> {
  return runAction("enter a conversion", (ctx, scope) =>
    enterConversion(ctx, campaignScope(scope, campaignId), entry),
  );
}
