import { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import { Mode } from "@growflyer/contracts/feed";
import type { Prisma } from "@growflyer/db/client";
import * as z from "zod";
import type { CampaignScope, Context } from "../context";
import { literal } from "../conversions/literal";
import { getSource } from "../sources/get";

export const envelopesPerPage = 50;

export const envelopeOutcomes = [
  "failing",
  "pending",
  "purchase",
  "amendment",
  "retraction",
  "link",
  "opt_out",
  "ignored",
] as const;
export const EnvelopeOutcome = z.enum(envelopeOutcomes);
export type EnvelopeOutcome = z.infer<typeof EnvelopeOutcome>;

const Day = z.iso.date();

/** What an address may ask for; whatever is no answer to the question is not asked. */
export const EnvelopeFilter = z.object({
  /** A part of the event's type: "refund" finds them all. */
  type: z.string().trim().min(1).max(100).optional().catch(undefined),
  mode: Mode.optional().catch(undefined),
  outcome: EnvelopeOutcome.optional().catch(undefined),
  origin: EnvelopeOrigin.optional().catch(undefined),
  /** Days, UTC, both included. */
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^\d{1,15}_env_\w{1,40}$/)
    .optional()
    .catch(undefined),
});
export type EnvelopeFilter = z.infer<typeof EnvelopeFilter>;

/**
 * A page of the source's envelopes, newest first, without their payloads. `next` is the `after` of the
 * page that follows. No page is slower than the first, however many envelopes there are.
 */
export async function listEnvelopes(
  ctx: Context,
  scope: CampaignScope,
  sourceId: string,
  filter: EnvelopeFilter,
) {
  const source = await getSource(ctx, scope, sourceId);
  const rows = await ctx.db.envelope.findMany({
    where: { sourceId: source.id, AND: conditions(filter) },
    // In the order of the index on source, time and id.
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    take: envelopesPerPage + 1,
    select: columns,
  });
  const page = rows.slice(0, envelopesPerPage);
  const kept = await ctx.db.envelope.findMany({
    where: { id: { in: page.map(({ id }) => id) }, payload: { not: null } },
    select: { id: true },
  });
  const hasPayload = new Set(kept.map(({ id }) => id));
  const envelopes = page.map(({ fact, ...row }) => ({
    ...row,
    mode: Mode.parse(row.mode),
    outcome: outcomeOf(row),
    conversionId: fact?.conversionId ?? null,
    payloadKept: hasPayload.has(row.id),
  }));
  const last = page.at(-1);
  const more = rows.length > envelopesPerPage;
  return {
    envelopes,
    next: more && last ? `${last.receivedAt.getTime()}_${last.id}` : null,
  };
}

export type EnvelopeListItem = Awaited<ReturnType<typeof listEnvelopes>>["envelopes"][number];

const columns = {
  id: true,
  type: true,
  mode: true,
  origin: true,
  state: true,
  outcome: true,
  attempts: true,
  failure: true,
  result: true,
  receivedAt: true,
  nextAttemptAt: true,
  fact: { select: { conversionId: true } },
} as const satisfies Prisma.EnvelopeSelect;

function conditions(filter: EnvelopeFilter): Prisma.EnvelopeWhereInput[] {
  const { type, mode, outcome, origin, from, to, after } = filter;
  return [
    type ? { type: { contains: literal(type.toLowerCase()) } } : {},
    mode ? { mode } : {},
    origin ? { origin } : {},
    outcome ? byOutcome(outcome) : {},
    from ? { receivedAt: { gte: new Date(`${from}T00:00:00Z`) } } : {},
    to ? { receivedAt: { lt: new Date(Date.parse(`${to}T00:00:00Z`) + 24 * 3_600_000) } } : {},
    after ? olderThan(after) : {},
  ];
}

function byOutcome(outcome: EnvelopeOutcome): Prisma.EnvelopeWhereInput {
  if (outcome === "failing") return { state: "pending", failure: { not: null } };
  if (outcome === "pending") return { state: "pending", failure: null };
  return { state: "processed", outcome };
}

/** The first condition says no more than the second one, but in a way that an index can follow. */
function olderThan(after: string): Prisma.EnvelopeWhereInput {
  const end = after.indexOf("_");
  const receivedAt = new Date(Number(after.slice(0, end)));
  const id = after.slice(end + 1);
  return {
    AND: [
      { receivedAt: { lte: receivedAt } },
      { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { gt: id } }] },
    ],
  };
}

/** Null for what was processed before outcomes were kept. */
function outcomeOf(row: { state: string; failure: string | null; outcome: string | null }) {
  if (row.state === "pending") return row.failure === null ? "pending" : "failing";
  const known = EnvelopeOutcome.safeParse(row.outcome);
  return known.success ? known.data : null;
}
