import type { Db, Tx } from "@growflyer/db/client";
import { createLocalBus } from "../bus";
import type { Context } from "../context";
import { type IncomingEnvelope, storeEnvelopes } from "../envelopes/store";
import { type ClaimedImport, held } from "./claim";
import { importStages } from "./stages";

/** What one page of a list has brought. */
export type ImportPage = {
  envelopes: readonly IncomingEnvelope[];
  /** How many objects the page had, the ones of no interest too. */
  found: number;
  /** The time of its oldest object; null for an empty page. */
  reached: Date | null;
  /** After which object the next page begins; null when this was the list's last. */
  cursor: string | null;
};

/**
 * Keeps a page and where the next one begins, in one transaction: after a crash it is fetched again,
 * or was stored wholly. Resolves to false, with nothing stored, when the import was cancelled or taken
 * by another process meanwhile.
 */
export async function storeImportPage(
  ctx: Context,
  claimed: ClaimedImport,
  page: ImportPage,
): Promise<boolean> {
  const stored = await ctx.db.$transaction(async (tx) => {
    // The source first, as everybody locks them: envelopes refer to it.
    await tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${claimed.sourceId} FOR KEY SHARE`;
    await tx.$queryRaw`SELECT 1 FROM imports WHERE id = ${claimed.id} FOR UPDATE`;
    if ((await tx.import.count({ where: held(claimed) })) === 0) return false;
    const count =
      page.envelopes.length > 0 ? await storeEnvelopes(within(ctx, tx), page.envelopes) : 0;
    await tx.import.update({
      where: { id: claimed.id },
      data: {
        found: { increment: page.found },
        stored: { increment: count },
        attempts: 0,
        failure: null,
        requestId: null,
        ...whereNext(ctx, claimed, page),
      },
    });
    return true;
  });
  if (stored) ctx.bus.publish({ about: "source", campaignId: claimed.campaignId, events: true });
  return stored;
}

function whereNext(ctx: Context, claimed: ClaimedImport, page: ImportPage) {
  const now = ctx.now();
  if (page.cursor !== null) {
    return {
      cursor: page.cursor,
      nextAttemptAt: now,
      ...(page.reached && { reached: page.reached }),
    };
  }
  const stage = claimed.stage + 1;
  if (stage < importStages(claimed).length) {
    return { stage, cursor: null, reached: null, nextAttemptAt: now };
  }
  return { state: "done", cursor: null, reached: claimed.from, finishedAt: now };
}

/**
 * The context as seen inside a transaction, which is announced when it is committed. A transaction has
 * all that the verbs of envelopes ask of the database.
 */
function within(ctx: Context, tx: Tx): Context {
  return { ...ctx, db: tx as Db, bus: createLocalBus() };
}
