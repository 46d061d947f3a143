import { AppError } from "@growflyer/contracts/errors";
import { readCampaignRulesOrReport } from "../campaigns/read-rules";
import type { CampaignScope, Context } from "../context";
import { listColumns, toListItem } from "./list-item";
import { readFact } from "./read-fact";
import { timelineOf } from "./timeline";

/** A conversion with all that is known of it, and how that came about. Throws `not_found` outside the workspace. */
export async function getConversion(ctx: Context, scope: CampaignScope, conversionId: string) {
  const row = await ctx.db.conversion.findFirst({
    where: {
      id: conversionId,
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
    },
    select: {
      ...listColumns,
      productUrl: true,
      campaign: { select: { rules: true } },
      aliases: { orderBy: { externalId: "asc" }, select: { externalId: true } },
      facts: { select: { body: true, envelope: { select: envelopeColumns } } },
    },
  });
  if (!row) throw new AppError("not_found", "There is no such conversion");
  const { productUrl, heldUntil, hiddenAt, forgottenAt, retractedAt } = row;
  return {
    ...toListItem(row, ctx.now(), readCampaignRulesOrReport(ctx, row.campaign.rules)),
    productUrl,
    heldUntil,
    hiddenAt,
    forgottenAt,
    retractedAt,
    externalIds: row.aliases.map((alias) => alias.externalId),
    timeline: timelineOf(
      row.facts.map(({ body, envelope }) => ({ fact: readFact(body), envelope })),
      hiddenAt,
    ),
  };
}

export type ConversionDetails = Awaited<ReturnType<typeof getConversion>>;

const envelopeColumns = {
  id: true,
  type: true,
  origin: true,
  result: true,
  receivedAt: true,
} as const;
