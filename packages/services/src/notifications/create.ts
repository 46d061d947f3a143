import { TypedSettings } from "@growflyer/contracts/notification";
import { parse } from "@growflyer/contracts/parse";
import { newId } from "@growflyer/db/ids";
import * as z from "zod";
import { announceConfig } from "../campaigns/announce";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { CheckedRules } from "./checked-rules";
import { readNotification } from "./read";

const NewNotification = z.intersection(
  TypedSettings,
  z.object({ rules: CheckedRules.optional(), enabled: z.boolean().default(false) }),
);

/**
 * The settings are those of its type; without `rules` it shows everywhere. Throws `invalid` with a
 * message for each field, `not_found` outside the workspace.
 */
export async function createNotification(ctx: Context, scope: CampaignScope, input: unknown) {
  const { type, settings, rules = {}, enabled } = parse(NewNotification, input);
  const campaign = await getCampaign(ctx, scope);
  const notification = await ctx.db.notification.create({
    data: { id: newId("ntf"), campaignId: campaign.id, type, settings, rules, enabled },
  });
  await announceConfig(ctx, campaign.id);
  return readNotification(notification);
}
