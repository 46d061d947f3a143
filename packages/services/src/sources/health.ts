import type { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";
import { listSourceKeys } from "../source-keys/list";
import { getSource } from "./get";
import { readSecrets } from "./read-secrets";
import { findSilence, type Silence } from "./silence";

const day = 24 * 3_600_000;

/** From so many of the newest events, of at most so many days, a source's habits are learned. */
const habit = { events: 2000, days: 14 };

/** How requests with a bad signature failed, within a day. */
export type SignatureTrouble = {
  cause: string;
  count: number;
  lastAt: Date;
  /** An event was accepted since: whatever it was, it seems to be mended. */
  mended: boolean;
};

/**
 * "not_set_up": neither a secret nor a key. "waiting": nothing has come yet.
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
  const withKey = (mode: Mode, health: ModeEvents) => ({
    ...health,
    key: keys.find((key) => key.sourceId === source.id && key.mode === mode) ?? null,
  });
  const modes = { live: withKey("live", live), test: withKey("test", test) };
  const state = stateOf(secrets.length + keys.length > 0, modes, signatures);
  return {
    id: source.id,
    kind: source.kind,
    state,
    secrets: secrets.map(({ id, createdAt, keyMode }) => ({ id, createdAt, keyMode })),
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
  const [lastEnvelope, lastDay, failing, waiting, silence] = await Promise.all([
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
    // Tests are made by hand: that nobody makes any is no trouble.
    mode === "live" ? listenForSilence(ctx, sourceId) : null,
  ]);
  return { lastEnvelope, lastDay, failing, waiting, silence };
}

/** Imported events came when the import ran, and say nothing about the source's habits. */
async function listenForSilence(ctx: Context, sourceId: string): Promise<Silence | null> {
  const now = ctx.now();
  const rows = await ctx.db.envelope.findMany({
    where: {
      sourceId,
      mode: "live",
      origin: { in: ["webhook", "reconciliation"] },
      receivedAt: { gte: new Date(now.getTime() - habit.days * day) },
    },
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: habit.events,
    select: { receivedAt: true },
  });
  return findSilence(
    rows.map(({ receivedAt }) => receivedAt),
    now,
  );
}

async function listSignatureTroubles(ctx: Context, sourceId: string): Promise<SignatureTrouble[]> {
  const [rows, accepted] = await Promise.all([
    ctx.db.signatureFailure.groupBy({
      by: ["cause"],
      where: { sourceId, lastAt: { gte: new Date(ctx.now().getTime() - day) } },
      _sum: { count: true },
      _max: { lastAt: true },
    }),
    ctx.db.envelope.findFirst({
      where: { sourceId, origin: "webhook" },
      orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
      select: { receivedAt: true },
    }),
  ]);
  const troubles = rows.flatMap(({ cause, _sum, _max }) =>
    _max.lastAt ? [{ cause, count: _sum.count ?? 0, lastAt: _max.lastAt }] : [],
  );
  return troubles
    .map((trouble) => ({
      ...trouble,
      mended: accepted !== null && accepted.receivedAt > trouble.lastAt,
    }))
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime());
}

/** Anybody may send an unsigned request to a public address: that alone is no trouble. */
const strangers = new Set(["missing_header", "unreadable_header"]);

function stateOf(
  setUp: boolean,
  modes: { live: ModeHealth; test: ModeHealth },
  signatures: SignatureTrouble[],
): SourceState {
  const both = [modes.live, modes.test];
  const attention =
    signatures.some(({ cause, mended }) => !mended && !strangers.has(cause)) || both.some(ails);
  if (attention) return "attention";
  if (both.some(({ lastEnvelope }) => lastEnvelope)) return "healthy";
  return setUp ? "waiting" : "not_set_up";
}

function ails({ failing, silence, key }: ModeHealth): boolean {
  const endpoint = key?.endpointStatus;
  return (
    failing > 0 ||
    silence !== null ||
    Boolean(key?.failure) ||
    endpoint === "disabled" ||
    endpoint === "missing"
  );
}
