import { Mode } from "@growflyer/contracts/feed";
import { ImportState } from "@growflyer/contracts/import";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { importProgress } from "./stages";

/** Older ones are of no interest to anybody. */
const shown = 50;

/** The campaign's imports, newest first, each with its progress from 0 to 1. Throws `not_found`. */
export async function listImports(ctx: Context, scope: CampaignScope) {
  const campaign = await getCampaign(ctx, scope);
  const rows = await ctx.db.import.findMany({
    where: { source: { campaignId: campaign.id } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shown,
  });
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.sourceId,
    mode: Mode.parse(row.mode),
    from: row.from,
    to: row.to,
    state: ImportState.parse(row.state),
    found: row.found,
    stored: row.stored,
    progress: importProgress(row),
    failure: row.failure,
    requestId: row.requestId,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  }));
}

export type ImportListItem = Awaited<ReturnType<typeof listImports>>[number];
