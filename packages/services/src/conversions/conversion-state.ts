import type { ConversionState } from "@growflyer/contracts/conversion";
import type { Prisma } from "@growflyer/db/client";
import { allowedBy, excludedBy } from "./rules-where";
import { excludedBecause, type Ruled, type RuledSource, readSettings } from "./show-rules";
import { notHeldAt, visibleAt } from "./showable";

export type Dated = Ruled & {
  occurredAt: Date | null;
  retractedAt: Date | null;
  hiddenAt: Date | null;
  heldUntil: Date | null;
  forgottenAt: Date | null;
};

/** "incomplete" when it is not known to be a sale: only its refund, or ids. No list has such a one. */
export type AnyConversionState = ConversionState | "incomplete";

/**
 * The state, and why the rules keep it from visitors, as a clause; null when they do not. `within`:
 * milliseconds for which the campaign shows a conversion.
 */
export function stateOf(
  row: Dated,
  source: RuledSource,
  now: Date,
  within: number,
): { state: AnyConversionState; because: string | null } {
  const because = source.off ?? excludedBecause(readSettings(source.settings), row);
  const open = (): AnyConversionState => {
    if (row.forgottenAt) return "forgotten";
    if (!row.occurredAt) return "incomplete";
    if (row.retractedAt) return "refunded";
    if (row.hiddenAt) return "hidden";
    if (row.heldUntil && row.heldUntil > now) return "held";
    if (because) return "not_shown";
    return now.getTime() - row.occurredAt.getTime() > within ? "past" : "shown";
  };
  const state = open();
  return { state, because: state === "not_shown" ? because : null };
}

/** The same in the database's words: the conversions that are in `state`. */
export function inState(
  state: ConversionState,
  now: Date,
  sources: readonly RuledSource[],
  within: number,
): Prisma.ConversionWhereInput {
  const sold = { forgottenAt: null, occurredAt: { not: null } };
  const standing = { ...sold, retractedAt: null, hiddenAt: null };
  const notHeld = notHeldAt(now);
  const tooOld = { occurredAt: { lt: new Date(now.getTime() - within) } };
  const wheres: Record<ConversionState, Prisma.ConversionWhereInput> = {
    shown: visibleAt(now, sources, within),
    held: { ...standing, heldUntil: { gt: now } },
    not_shown: { ...standing, AND: [notHeld, excludedBy(sources)] },
    hidden: { ...sold, retractedAt: null, hiddenAt: { not: null } },
    refunded: { ...sold, retractedAt: { not: null } },
    past: { ...standing, AND: [tooOld, notHeld, allowedBy(sources)] },
    forgotten: { forgottenAt: { not: null } },
  };
  return wheres[state];
}
