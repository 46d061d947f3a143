import { AppError } from "@growflyer/contracts/errors";
import { parse } from "@growflyer/contracts/parse";
import { SourceSettings } from "@growflyer/contracts/source";
import { announceConfig } from "../campaigns/announce";
import type { CampaignScope, Context } from "../context";
import { getSource } from "./get";

/**
 * Replaces how a source's purchases are treated; open pages follow at once.
 * Throws `invalid` or `not_found`.
 */
export async function updateSourceSettings(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  input: unknown,
): Promise<void> {
  const settings = parse(SourceSettings, input);
  refuseRepeatedAccounts(settings);
  const source = await getSource(ctx, scope, sourceId);
  await ctx.db.source.update({ where: { id: source.id }, data: { settings } });
  await announceConfig(ctx, scope.campaignId);
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}

/** Of two rules for one account nobody could say which holds. */
function refuseRepeatedAccounts({ accounts }: SourceSettings): void {
  const names = accounts.map(({ account }) => account);
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated < 0) return;
  const message = "This account has its own rules already";
  throw new AppError("invalid", message, { [`accounts.${repeated}.account`]: message });
}
