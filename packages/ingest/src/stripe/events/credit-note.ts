import type { Reading } from "@growflyer/contracts/fact";
import { creditClaim, refundClaim } from "../claims";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { CreditNote } from "../objects/retractions";
import { ignored, retraction } from "../readings";

/**
 * Created or voided. Before the payment a credit note only makes the invoice smaller; after it the
 * amount was given back, by refunds through Stripe, to the customer's balance, or some other way.
 */
export function readCreditNote(event: StripeEvent): Reading {
  const note = parseObject("credit note", CreditNote, event.data.object);
  const paid = amountAfterPayment(note);
  if (paid === null) return ignored(`Credit note ${note.id} came before the payment`);
  const standing = note.status !== "void" && event.type !== "credit_note.voided";
  const named = namedRefunds(note);
  const credit = creditClaim(note.id, creditOf(note, paid), note.currency, {
    standing,
    stage: standing ? 1 : 2,
  });
  const refunds = named
    .filter(({ amount }) => amount !== null)
    .map(({ id, amount }) => refundClaim({ id, amount, currency: note.currency }));
  return retraction(
    event,
    [note.id, note.invoice, ...named.map(({ id }) => id)],
    // What voids a credit note does not undo its refunds: those are told by their own events.
    standing ? [credit, ...refunds] : [credit],
    standing
      ? `Credit note ${note.id} takes back some or all of the invoice`
      : `Credit note ${note.id} was voided`,
  );
}

/** Null for a credit note that came before the payment; a "mixed" one says how much came after it. */
function amountAfterPayment({ type, amount, post_payment_amount }: CreditNote): number | null {
  if (type === "post_payment") return post_payment_amount ?? amount ?? 0;
  return type !== "pre_payment" && post_payment_amount ? post_payment_amount : null;
}

function namedRefunds({ refund, refunds }: CreditNote) {
  const listed = (refunds ?? []).map((each) => ({
    id: each.refund,
    amount: each.amount_refunded ?? null,
  }));
  const all = [...listed, { id: refund, amount: null }];
  return all.filter(
    (each, index): each is { id: string; amount: number | null } =>
      each.id !== null && all.findIndex(({ id }) => id === each.id) === index,
  );
}

/** The part that no refund through Stripe gave back; of the old shape, which names none's amount, what is known. */
function creditOf(note: CreditNote, paid: number): number {
  const refunds = namedRefunds(note);
  if (refunds.every(({ amount }) => amount !== null)) {
    return paid - refunds.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  }
  const balance = note.customer_balance_transaction;
  const credited = typeof balance === "object" && balance ? Math.abs(balance.amount ?? 0) : 0;
  return (note.out_of_band_amount ?? 0) + credited;
}
