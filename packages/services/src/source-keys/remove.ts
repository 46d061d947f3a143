import type { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { getSource } from "../sources/get";
import { readSecrets } from "../sources/read-secrets";

/**
 * Forgets a mode's key and its endpoint's secret, and ends what needs the key: a running import and
 * open lookups. Throws `not_found` outside the workspace.
 */
export async function removeSourceKey(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  mode: Mode,
): Promise<void> {
  const source = await getSource(ctx, scope, sourceId);
  const unique = { sourceId: source.id, mode };
  await ctx.db.$transaction(async (tx) => {
    // So that no import begins meanwhile.
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR UPDATE`;
    const secrets = await readSecrets(ctx, tx, source.id);
    const ofKey = secrets.filter((secret) => secret.keyMode === mode).map(({ id }) => id);
    await tx.sourceSecret.deleteMany({ where: { id: { in: ofKey } } });
    await tx.sourceKey.deleteMany({ where: unique });
    await tx.import.updateMany({
      where: { ...unique, state: "running" },
      data: { state: "cancelled", finishedAt: ctx.now() },
    });
    await tx.lookup.deleteMany({ where: { ...unique, state: "pending" } });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
