import * as z from "zod";
import {
  Amount,
  Contact,
  Currency,
  Id,
  LooseReference,
  Metadata,
  Quantity,
  Reference,
  Text,
  Timestamp,
} from "./fields";

const Item = z.looseObject({
  type: Text,
  description: Text,
  quantity: Quantity,
  parent: LooseReference,
});

/** The orders of API versions up to 2020-08-27. */
export const Order = z.looseObject({
  id: Id,
  status: z.string().nullish(),
  charge: Reference,
  amount: Amount,
  currency: Currency,
  items: z.array(Item).nullish().catch(null),
  shipping: Contact,
  status_transitions: z.looseObject({ paid: Timestamp.nullish() }).nullish().catch(null),
  metadata: Metadata,
});
export type Order = z.infer<typeof Order>;

/** Products of an order that came back, of the same API versions. */
export const OrderReturn = z.looseObject({
  id: Id,
  order: Reference,
  refund: Reference,
  amount: Amount,
  currency: Currency,
});
