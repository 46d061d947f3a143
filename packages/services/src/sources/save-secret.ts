import { AppError } from "@growflyer/contracts/errors";
import { parse } from "@growflyer/contracts/parse";
import { StripeSecret } from "@growflyer/contracts/source";
import { newId } from "@growflyer/db/ids";
import type { CampaignScope, Context } from "../context";
import { getSource } from "./get";
import { secretPurpose } from "./open-secrets";
import { readSecrets } from "./read-secrets";

/** A live, a test and a Connect endpoint may send to one address, and each secret may be rolled. */
const maxSecrets = 6;
const tooMany = `There are ${maxSecrets} secrets already. Remove one that no endpoint uses any more, then save this one`;

/**
 * Keeps a signing secret, encrypted, beside those that are there: which of them is not used any more,
 * nobody but a member knows. Throws `invalid`, `not_found`, or `conflict` when there are six already,
 * those of the source's keys not counted.
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
    if (known.filter(({ keyMode }) => keyMode === null).length >= maxSecrets) {
      throw new AppError("conflict", tooMany);
    }
    const sealed = ctx.vault.seal(Buffer.from(signingSecret), secretPurpose(source.id));
    await tx.sourceSecret.create({ data: { id: newId("sec"), sourceId: source.id, sealed } });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}
