import * as z from "zod";
import { Amount, Currency, Id, LooseAmount, Reference, Text } from "./fields";

export const Refund = z.looseObject({
  id: Id,
  charge: Reference,
  payment_intent: Reference,
  amount: Amount,
  currency: Currency,
  status: z.string().nullish(),
});

export const Dispute = z.looseObject({
  id: Id,
  charge: Reference,
  payment_intent: Reference,
  status: z.string().nullish(),
});

const NamedRefund = z.looseObject({ refund: Reference, amount_refunded: Amount });

/** What the customer's balance was credited with, as a negative amount, where the sender expanded it. */
const BalanceTransaction = z.looseObject({ amount: Amount }).nullish().catch(null);

export const CreditNote = z.looseObject({
  id: Id,
  invoice: Reference,
  status: z.string().nullish(),
  type: z.string().nullish(),
  amount: Amount,
  currency: Currency,
  /** Since 2025: how much of it came after the payment. */
  post_payment_amount: Amount,
  out_of_band_amount: LooseAmount,
  customer_balance_transaction: z.union([Id, BalanceTransaction]).catch(null),
  /** Until 2025-03-31.basil. */
  refund: Reference,
  refunds: z.array(NamedRefund).nullish(),
});
export type CreditNote = z.infer<typeof CreditNote>;

export const EarlyFraudWarning = z.looseObject({
  id: Id,
  charge: Reference,
  payment_intent: Reference,
});

export const Review = z.looseObject({
  id: Id,
  charge: Reference,
  payment_intent: Reference,
  closed_reason: Text,
  /** Why it was opened, or closed. */
  reason: Text,
});
