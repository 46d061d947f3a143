import { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import type { Context } from "../context";
import { openKey } from "../source-keys/sealed-key";
import { secretPurpose } from "./open-secrets";

/** A signing secret. One of an endpoint that was made with a key lives as long as the key. */
export type OpenedSecret = {
  id: string;
  createdAt: Date;
  signingSecret: string;
  /** The mode of the key; null for one that a member has pasted. */
  keyMode: Mode | null;
};

/** The source's signing secrets, readable, newest first. For verbs: no reader of a page may see them. */
export async function readSecrets(ctx: Context, tx: Tx, sourceId: string): Promise<OpenedSecret[]> {
  const [secrets, keys] = await Promise.all([
    tx.sourceSecret.findMany({
      where: { sourceId },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
    tx.sourceKey.findMany({
      where: { sourceId },
      select: { sourceId: true, mode: true, sealed: true },
    }),
  ]);
  const modes = new Map(keys.map((key) => [openKey(ctx, key).signingSecret, Mode.parse(key.mode)]));
  return secrets.map(({ id, createdAt, sealed }) => {
    const signingSecret = ctx.vault.open(sealed, secretPurpose(sourceId)).toString();
    return { id, createdAt, signingSecret, keyMode: modes.get(signingSecret) ?? null };
  });
}
