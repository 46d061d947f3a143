import { AppError } from "@growflyer/contracts/errors";
import type { Context } from "../context";

/** A source as its webhook needs it. */
export type OpenSource = {
  id: string;
  campaignId: string;
  /** The secrets that a signature may be made with, newest first. */
  secrets: string[];
  /** When the newest of them was saved; null without one. */
  secretSavedAt: Date | null;
};

/**
 * The campaign and the secrets of a source. The source's id is the caller's only claim; what it may
 * do, its signature decides. Throws `not_found`.
 */
export async function openSecrets(
  ctx: Context,
  kind: string,
  sourceId: string,
): Promise<OpenSource> {
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
    secretSavedAt: source.secrets[0]?.createdAt ?? null,
  };
}

export function secretPurpose(sourceId: string): string {
  return `source-secret:${sourceId}`;
}
