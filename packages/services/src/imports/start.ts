import { AppError } from "@growflyer/contracts/errors";
import { NewImport } from "@growflyer/contracts/import";
import { parse } from "@growflyer/contracts/parse";
import { newId } from "@growflyer/db/ids";
import type { CampaignScope, Context } from "../context";
import { getSource } from "../sources/get";

const day = 24 * 3_600_000;

/**
 * Begins to fetch the sales of the last days; a worker does it, page by page.
 * Throws `invalid`, `not_found`, or `conflict` while another import of the mode is running.
 */
export async function startImport(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  input: unknown,
): Promise<{ id: string }> {
  const { mode, days } = parse(NewImport, input);
  const source = await getSource(ctx, scope, sourceId);
  const now = ctx.now();
  const id = newId("imp");
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR UPDATE`;
    const unique = { sourceId: source.id, mode };
    if (!(await tx.sourceKey.findUnique({ where: { sourceId_mode: unique } }))) {
      throw new AppError("conflict", `Connect a restricted key of ${mode} mode first`);
    }
    if (await tx.import.findFirst({ where: { ...unique, state: "running" } })) {
      throw new AppError("conflict", "An import is running. Wait for its end, or cancel it");
    }
    const from = new Date(now.getTime() - days * day);
    await tx.import.create({
      data: { id, ...unique, from, to: now, nextAttemptAt: now, createdAt: now },
    });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
  return { id };
}
