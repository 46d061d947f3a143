import type { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { listSourceKeys } from "../source-keys/list";
import { getSource } from "./get";
import { readSecrets } from "./read-secrets";
import { isTroubling, listSignatureTroubles, type SignatureTrouble } from "./signature-troubles";
import { findSilence } from "./silence";
import { type Arrival, isUnreached } from "./unreached";

const day = 24 * 3_600_000;

/** From so many of the newest events, of so many days up to the last one, a source's habits are learned. */
const habit = { events: 2000, days: 14 };

/**
 * "not_set_up": neither a secret nor a key, whatever has come before. "waiting": nothing has come yet.
 * "attention": somebody should look; "healthy": nobody needs to.
 */
export type SourceState = "not_set_up" | "waiting" | "attention" | "healthy";

/** How a source is doing, the two modes apart. Throws `not_found` outside the workspace. */
export async function getSourceHealth(ctx: Context, scope: CampaignScope, sourceId: string) {
  const source = await getSource(ctx, scope, sourceId);
  const [secrets, keys, signatures, live, test] = await Promise.all([
    readSecrets(ctx, ctx.db, source.id),
    listSourceKeys(ctx, scope),
    listSignatureTroubles(ctx, source.id),
    getModeHealth(ctx, source.id, "live"),
    getModeHealth(ctx, source.id, "test"),
  ]);
  const refuses = signatures.some(isTroubling);
  const withKey = (mode: Mode, { arrivals, ...health }: ModeEvents) => {
    const key = keys.find((one) => one.sourceId === source.id && one.mode === mode) ?? null;
    // Webhooks that are refused do arrive. Where there is no endpoint, none is expected.
    const expected = key?.endpointStatus === "enabled" && !refuses;
    return { ...health, key, unreached: expected && isUnreached(arrivals) };
  };
  const modes = { live: withKey("live", live), test: withKey("test", test) };
  const state = stateOf(secrets.length + keys.length > 0, modes, signatures);
  return {
    id: source.id,
    kind: source.kind,
    state,
    secrets: secrets.map(({ id, createdAt, keyMode, signingSecret }) => ({
      id,
      createdAt,
      keyMode,
      // As much as tells several apart.
      hint: `whsec_…${signingSecret.slice(-4)}`,
    })),
    modes,
    signatures,
  };
}

export type SourceHealth = Awaited<ReturnType<typeof getSourceHealth>>;
export type ModeHealth = SourceHealth["modes"][Mode];

type ModeEvents = Awaited<ReturnType<typeof getModeHealth>>;

async function getModeHealth(ctx: Context, sourceId: string, mode: Mode) {
  const where = { sourceId, mode };
  const now = ctx.now();
  const [lastEnvelope, lastDay, failing, waiting, arrivals] = await Promise.all([
    ctx.db.envelope.findFirst({
      where,
      orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
      select: { id: true, type: true, result: true, origin: true, receivedAt: true },
    }),
    ctx.db.envelope.count({
      where: { ...where, receivedAt: { gte: new Date(now.getTime() - day) } },
    }),
    ctx.db.envelope.count({ where: { ...where, state: "pending", failure: { not: null } } }),
    ctx.db.envelope.count({ where: { ...where, state: "pending", failure: null } }),
    listArrivals(ctx, sourceId, mode),
  ]);
  const times = arrivals.map(({ receivedAt }) => receivedAt);
  // Tests are made by hand: that nobody makes any is no trouble.
  const silence = mode === "live" ? findSilence(times, now) : null;
  return { lastEnvelope, lastDay, failing, waiting, silence, arrivals };
}

/**
 * What came lately as the source sends it, newest first. Imported events came when the import ran, and
 * say nothing about its habits. Lately is before the newest event and not before now: a source that has
 * died would forget what was usual.
 */
async function listArrivals(ctx: Context, sourceId: string, mode: Mode): Promise<Arrival[]> {
  const query = {
    where: { sourceId, mode, origin: { in: ["webhook", "reconciliation"] } },
    orderBy: [{ receivedAt: "desc" as const }, { id: "asc" as const }],
    select: { origin: true, receivedAt: true },
  };
  const newest = await ctx.db.envelope.findFirst(query);
  if (!newest) return [];
  const since = new Date(newest.receivedAt.getTime() - habit.days * day);
  return ctx.db.envelope.findMany({
    ...query,
    where: { ...query.where, receivedAt: { gte: since } },
    take: habit.events,
  });
}

function stateOf(
  setUp: boolean,
  modes: { live: ModeHealth; test: ModeHealth },
  signatures: SignatureTrouble[],
): SourceState {
  if (!setUp) return "not_set_up";
  const both = [modes.live, modes.test];
  if (signatures.some(isTroubling) || both.some(ails)) return "attention";
  return both.some(({ lastEnvelope }) => lastEnvelope) ? "healthy" : "waiting";
}

function ails({ failing, silence, unreached, key }: ModeHealth): boolean {
  const endpoint = key?.endpointStatus;
  return (
    failing > 0 ||
    silence !== null ||
    unreached ||
    Boolean(key?.failure) ||
    endpoint === "disabled" ||
    endpoint === "missing"
  );
}
