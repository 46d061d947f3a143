import * as z from "zod";
import { Amount, Contact, Currency, Id, listOf, Metadata, Reference, Text } from "./fields";

export const PaymentIntent = z.looseObject({
  id: Id,
  status: z.string().nullish(),
  amount_received: Amount,
  currency: Currency,
  description: Text,
  latest_charge: Reference,
  /** Until 2022-08-01: the attempts, the newest first. */
  charges: listOf(z.looseObject({ id: Id, billing_details: Contact })),
  /** Until 2025-03-31.basil. */
  invoice: Reference,
  payment_details: z.looseObject({ order_reference: Text }).nullish().catch(null),
  shipping: Contact,
  metadata: Metadata,
});
export type PaymentIntent = z.infer<typeof PaymentIntent>;
