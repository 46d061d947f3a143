import * as z from "zod";
import {
  Address,
  Amount,
  Contact,
  Currency,
  Id,
  LooseAmount,
  LooseReference,
  listOf,
  Metadata,
  Quantity,
  Reference,
  Text,
  Timestamp,
} from "./fields";
import { Priced, Product } from "./product";

const Proration = z
  .looseObject({ proration: z.boolean().nullish().catch(null) })
  .nullish()
  .catch(null);

const Line = z.looseObject({
  description: Text,
  amount: LooseAmount,
  quantity: Quantity,
  /** Until 2025-03-31.basil, as `price` and, until 2020, `plan`. */
  proration: z.boolean().nullish().catch(null),
  price: Priced,
  plan: Priced,
  parent: z
    .looseObject({ invoice_item_details: Proration, subscription_item_details: Proration })
    .nullish()
    .catch(null),
  pricing: z
    .looseObject({ price_details: z.looseObject({ product: Product }).nullish().catch(null) })
    .nullish()
    .catch(null),
});
export type InvoiceLine = z.infer<typeof Line>;

/** Only where the sender expanded it. */
const Payment = z.looseObject({
  payment: z
    .looseObject({ payment_intent: LooseReference, charge: LooseReference })
    .nullish()
    .catch(null),
});

const Subscribed = z.looseObject({ metadata: Metadata }).nullish().catch(null);

export const Invoice = z.looseObject({
  id: Id,
  /** Missing until 2018. */
  status: z.string().nullish(),
  /** Until 2025-03-31.basil. */
  paid: z.boolean().nullish(),
  /** Missing in the earliest versions, where `amount_due` was what a paid invoice had brought. */
  amount_paid: Amount,
  amount_due: Amount,
  currency: Currency,
  billing_reason: Text,
  /** Until 2025-03-31.basil, as `payment_intent` and `subscription`. */
  charge: Reference,
  payment_intent: Reference,
  payments: listOf(Payment),
  subscription: LooseReference,
  lines: listOf(Line),
  status_transitions: z
    .looseObject({ paid_at: Timestamp.nullish().catch(null) })
    .nullish()
    .catch(null),
  customer_name: Text,
  customer_address: Address,
  customer_shipping: Contact,
  metadata: Metadata,
  /** The subscription's own metadata: until 2025-03-31.basil, and since. */
  subscription_details: Subscribed,
  parent: z.looseObject({ subscription_details: Subscribed }).nullish().catch(null),
});
export type Invoice = z.infer<typeof Invoice>;
