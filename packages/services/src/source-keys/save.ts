import { AppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { CampaignScope, Context } from "../context";
import { catchUpLookups } from "../lookups/catch-up";
import { getSource } from "../sources/get";
import { secretPurpose } from "../sources/open-secrets";
import { readSecrets } from "../sources/read-secrets";
import { sealKey } from "./sealed-key";

/** A key that works, and the endpoint that was made with it, unless the provider cannot reach us. */
export type ConnectedKey = {
  key: string;
  mode: Mode;
  endpoint: { id: string; signingSecret: string } | null;
  /** The mode's endpoint when the connecting began, null for none: when told, only that one is replaced. */
  formerEndpointId?: string | null;
};

/** Milliseconds before now from which on the provider's events are compared: an import covers the rest. */
const firstLook = 3_600_000;

/**
 * Keeps a key, encrypted, in place of the mode's former one, and its endpoint's secret, both or neither,
 * and lets it ask what no key has answered. Throws `not_found`, or `conflict` when another key was
 * connected meanwhile.
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
    // One key after the other; not FOR UPDATE, because events that refer to the source go on meanwhile.
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${source.id} FOR NO KEY UPDATE`;
    await refuseOvertaken(tx, source.id, connected);
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
    const { campaignId } = scope;
    await catchUpLookups(tx, ctx.now(), { campaignId, sourceId: source.id, mode: connected.mode });
  });
  ctx.bus.publish({ about: "source", campaignId: scope.campaignId });
}

/** Of two that connect at once the first stays: the second would drop the secret of an endpoint in use. */
async function refuseOvertaken(tx: Tx, sourceId: string, connected: ConnectedKey): Promise<void> {
  const { mode, endpoint, formerEndpointId } = connected;
  if (formerEndpointId === undefined) return;
  const saved = await tx.sourceKey.findUnique({ where: { sourceId_mode: { sourceId, mode } } });
  const current = saved?.endpointId ?? null;
  if (current === formerEndpointId || current === endpoint?.id) return;
  throw new AppError(
    "conflict",
    `The ${mode} key was changed meanwhile. Reload the page, and connect again if you want another`,
  );
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
