import { BuyerOf } from "@growflyer/contracts/conversion";
import { Mode } from "@growflyer/contracts/feed";
import { parse } from "@growflyer/contracts/parse";
import type { Tx } from "@growflyer/db/client";
import { matchBuyer } from "../buyers/match";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { type AliasScope, lockScope } from "./aliases";
import { eraseEnvelopesAbout, eraseEnvelopesOf } from "./erase-envelopes";
import { mergeFacts } from "./merge-facts";

/**
 * Erases every trace of a buyer, for good: what their conversions say, the facts and the envelopes that
 * said it, and what was still to be asked about them. The conversions' ids at the provider stay, and so
 * do the buyer's keys, as hashes: later events about the same purchases bring nothing back. Open pages
 * drop them at once. Resolves to the number of conversions.
 * Throws `invalid` for what is neither address nor id, `not_found` outside the workspace.
 */
export async function forgetBuyer(ctx: Context, scope: CampaignScope, input: unknown) {
  const buyer = parse(BuyerOf, input);
  const { id: campaignId } = await getCampaign(ctx, scope);
  const rows = await ctx.db.$transaction(
    async (tx) => {
      await lockAllScopes(tx, campaignId);
      const match = await matchBuyer(ctx, tx, scope, buyer);
      await rememberKeys(tx, campaignId, match.keys, ctx.now());
      await eraseEnvelopesAbout(tx, campaignId, match.keys);
      return eraseConversions(tx, match.conversionIds, ctx.now());
    },
    { timeout: 60_000 },
  );
  for (const { id, mode } of rows) {
    ctx.bus.publish({ about: "conversion", campaignId, conversionId: id, mode: Mode.parse(mode) });
  }
  ctx.bus.publish({ about: "source", campaignId });
  return rows.length;
}

/** What is being recorded meanwhile may be of this buyer: it is waited for, in an order that all keep. */
async function lockAllScopes(tx: Tx, campaignId: string): Promise<void> {
  const scopes = await tx.$queryRaw<AliasScope[]>`
    SELECT DISTINCT source_id AS "sourceId", account, mode FROM conversions
    WHERE campaign_id = ${campaignId} ORDER BY 1, 2, 3`;
  for (const scope of scopes) await lockScope(tx, scope);
}

async function rememberKeys(tx: Tx, campaignId: string, keys: string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO forgotten_buyers (campaign_id, key, forgotten_at)
    SELECT ${campaignId}, key, ${now} FROM unnest(${keys}::text[]) key
    ON CONFLICT (campaign_id, key) DO UPDATE SET forgotten_at = EXCLUDED.forgotten_at`;
}

async function eraseConversions(tx: Tx, ids: string[], now: Date) {
  const where = { conversionId: { in: ids } };
  await eraseEnvelopesOf(tx, ids);
  await eraseLookups(tx, ids);
  await tx.recordedFact.deleteMany({ where });
  await tx.buyerKey.deleteMany({ where });
  await tx.conversion.updateMany({
    where: { id: { in: ids } },
    data: { ...mergeFacts([]), hiddenAt: null, heldUntil: null, forgottenAt: now },
  });
  return tx.conversion.findMany({ where: { id: { in: ids } }, select: { id: true, mode: true } });
}

async function eraseLookups(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM lookups l USING aliases a
    WHERE a.conversion_id = ANY(${ids}) AND l.source_id = a.source_id AND l.account = a.account
      AND l.mode = a.mode AND l.object_id = a.external_id`;
}
