import { AppError } from "@growflyer/contracts/errors";
import type { Context } from "../context";

/**
 * A source as its webhook needs it: the campaign, and the secrets that a signature may be made with,
 * newest first. The source's id is the caller's only claim; what it may do, its signature decides.
 */
export async function openSecrets(ctx: Context, kind: string, sourceId: string) {
  const source = await ctx.db.source.findFirst({
    where: { id: sourceId, kind },
    include: { secrets: { orderBy: { createdAt: "desc" } } },
  });
  if (!source) throw new AppError("not_found", "There is no such source");
  return {
    id: source.id,
    campaignId: source.campaignId,
    secrets: source.secrets.map((secret) =>
      ctx.vault.open(secret.sealed, secretPurpose(source.id)).toString(),
    ),
  };
}

export function secretPurpose(sourceId: string): string {
  return `source-secret:${sourceId}`;
}
