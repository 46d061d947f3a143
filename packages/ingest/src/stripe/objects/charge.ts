import * as z from "zod";
import { Amount, Contact, Currency, Id, Metadata, Reference, Text, Timestamp } from "./fields";

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

export const Charge = z.looseObject({
  id: Id,
  status: z.string().nullish(),
  paid: z.boolean().nullish(),
  captured: z.boolean().nullish(),
  refunded: z.boolean().nullish(),
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
  billing_details: Contact,
  shipping: Contact,
  source: Source,
  metadata: Metadata,
});
export type Charge = z.infer<typeof Charge>;
