import { parse } from "@growflyer/contracts/parse";
import { StripeSecret } from "@growflyer/contracts/source";
import { newId } from "@growflyer/db/ids";
import type { CampaignScope, Context } from "../context";
import { getSource } from "./get";
import { secretPurpose } from "./open-secrets";
import { readSecrets } from "./read-secrets";

/** While a secret is being rolled the old one is still valid; of more than two the oldest goes. */
const maxSecrets = 2;

/**
 * Keeps a signing secret, encrypted, beside the previous one and beside those of the source's keys.
 * Throws `invalid` or `not_found`.
 */
export async function saveSecret(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  input: unknown,
): Promise<void> {
  const { signingSecret } = parse(StripeSecret, input);
  const source = await getSource(ctx, scope, sourceId);
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR UPDATE`;
    const known = await readSecrets(ctx, tx, source.id);
    if (known.some((secret) => secret.signingSecret === signingSecret)) return;
    const pasted = known.filter(({ keyMode }) => keyMode === null);
    const superfluous = pasted.slice(maxSecrets - 1).map(({ id }) => id);
    await tx.sourceSecret.deleteMany({ where: { id: { in: superfluous } } });
    const sealed = ctx.vault.seal(Buffer.from(signingSecret), secretPurpose(source.id));
    await tx.sourceSecret.create({ data: { id: newId("sec"), sourceId: source.id, sealed } });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
