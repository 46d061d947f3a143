import * as z from "zod";
import {
  Amount,
  Contact,
  Currency,
  Id,
  LooseReference,
  listOf,
  Metadata,
  Reference,
  Text,
  Timestamp,
} from "./fields";

/**
 * Until 2018 the cardholder's name and billing address were on the card.
 * Its `country` is the issuing bank's and says nothing about the buyer.
 */
const Source = z
  .looseObject({
    object: Text,
    name: Text,
    address_city: Text,
    address_country: Text,
    owner: Contact,
  })
  .nullish()
  .catch(null);

const ListedRefund = z.looseObject({ id: Id, amount: Amount, status: Text });

export const Charge = z.looseObject({
  id: Id,
  status: z.string().nullish(),
  paid: z.boolean().nullish(),
  captured: z.boolean().nullish(),
  refunded: z.boolean().nullish(),
  disputed: z.boolean().nullish().catch(null),
  amount: Amount,
  /** Missing in API versions before 2020-08-27. */
  amount_captured: Amount,
  amount_refunded: Amount,
  currency: Currency,
  created: Timestamp,
  description: Text,
  payment_intent: Reference,
  /** Until 2025-03-31.basil. */
  invoice: Reference,
  /** Until 2022-08-01. */
  order: Reference,
  /** On a connected account: the platform's transfer that made this charge. */
  source_transfer: LooseReference,
  /** Until 2022-11-15. */
  refunds: listOf(ListedRefund),
  billing_details: Contact,
  shipping: Contact,
  source: Source,
  metadata: Metadata,
});
export type Charge = z.infer<typeof Charge>;
