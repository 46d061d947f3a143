import type { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { CampaignScope, Context } from "../context";
import { getSource } from "../sources/get";
import { secretPurpose } from "../sources/open-secrets";
import { readSecrets } from "../sources/read-secrets";
import { sealKey } from "./sealed-key";

/** A key that works, and the endpoint that was made with it, unless the provider cannot reach us. */
export type ConnectedKey = {
  key: string;
  mode: Mode;
  endpoint: { id: string; signingSecret: string } | null;
};

/** Milliseconds before now from which on the provider's events are compared: an import covers the rest. */
const firstLook = 3_600_000;

/**
 * Keeps a key, encrypted, in place of the mode's former one, and its endpoint's secret, both or neither.
 * Throws `not_found`.
 */
export async function saveSourceKey(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  connected: ConnectedKey,
): Promise<void> {
  const source = await getSource(ctx, scope, sourceId);
  const signingSecret = connected.endpoint?.signingSecret;
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR UPDATE`;
    const secrets = await readSecrets(ctx, tx, source.id);
    const former = secrets.filter(
      (secret) => secret.keyMode === connected.mode && secret.signingSecret !== signingSecret,
    );
    await tx.sourceSecret.deleteMany({ where: { id: { in: former.map(({ id }) => id) } } });
    if (signingSecret && !secrets.some((secret) => secret.signingSecret === signingSecret)) {
      const sealed = ctx.vault.seal(Buffer.from(signingSecret), secretPurpose(source.id));
      await tx.sourceSecret.create({ data: { id: newId("sec"), sourceId: source.id, sealed } });
    }
    await putKey(ctx, tx, source.id, connected);
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}

async function putKey(ctx: Context, tx: Tx, sourceId: string, connected: ConnectedKey) {
  const { key, mode, endpoint } = connected;
  const unique = { sourceId, mode };
  const now = ctx.now();
  const columns = {
    sealed: sealKey(ctx, unique, { key, signingSecret: endpoint?.signingSecret ?? null }),
    hint: `${key.slice(0, "rk_live_".length)}…${key.slice(-4)}`,
    endpointId: endpoint?.id ?? null,
    endpointStatus: endpoint && "enabled",
    nextReconcileAt: now,
    failure: null,
    failureRequestId: null,
    failures: 0,
  };
  const reconciledTo = new Date(now.getTime() - firstLook);
  await tx.sourceKey.upsert({
    where: { sourceId_mode: unique },
    create: { id: newId("key"), ...unique, ...columns, reconciledTo, createdAt: now },
    // What was not compared yet still has to be.
    update: columns,
  });
}
