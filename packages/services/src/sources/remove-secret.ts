import { AppError } from "@growflyer/contracts/errors";
import type { CampaignScope, Context } from "../context";
import { getSource } from "./get";
import { readSecrets } from "./read-secrets";

/**
 * Forgets a secret: events signed with it alone are refused from then on. Throws `not_found`, or
 * `conflict` for the last secret and for one that belongs to a key.
 */
export async function removeSecret(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  secretId: string,
): Promise<void> {
  const source = await getSource(ctx, scope, sourceId);
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR UPDATE`;
    const secrets = await readSecrets(ctx, tx, source.id);
    const secret = secrets.find(({ id }) => id === secretId);
    if (!secret) throw new AppError("not_found", "There is no such secret");
    if (secret.keyMode) {
      const message = `It belongs to the ${secret.keyMode} key, and goes when that is removed`;
      throw new AppError("conflict", message);
    }
    if (secrets.length === 1) {
      throw new AppError(
        "conflict",
        "This is the only secret. Save the one that replaces it first",
      );
    }
    await tx.sourceSecret.delete({ where: { id: secretId } });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
