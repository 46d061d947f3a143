import * as z from "zod";
import {
  Address,
  Amount,
  Contact,
  Currency,
  Id,
  LooseAmount,
  listOf,
  Metadata,
  Quantity,
  Reference,
  Text,
  Timestamp,
} from "./fields";
import { Priced } from "./product";

const Item = z.looseObject({
  description: Text,
  quantity: Quantity,
  amount_total: LooseAmount,
  price: Priced,
});
export type SessionItem = z.infer<typeof Item>;

/** Before 2020 a session listed what it showed: https://docs.stripe.com/upgrades#2020-08-27 */
const DisplayItem = z.looseObject({
  quantity: Quantity,
  custom: z.looseObject({ name: Text }).nullish().catch(null),
});

const Details = z
  .looseObject({
    individual_name: Text,
    business_name: Text,
    name: Text,
    address: Address,
  })
  .nullish()
  .catch(null);

export const CheckoutSession = z.looseObject({
  id: Id,
  mode: z.string().nullish(),
  /** Not sent by old API versions, which completed paid sessions only. */
  status: z.string().nullish(),
  payment_status: z.string().nullish(),
  created: Timestamp.nullish().catch(null),
  amount_total: Amount,
  currency: Currency,
  payment_intent: Reference,
  invoice: Reference,
  metadata: Metadata,
  customer_details: Details,
  shipping_details: Contact,
  shipping: Contact,
  collected_information: z.looseObject({ shipping_details: Contact }).nullish().catch(null),
  /** Never in an event of Stripe's own. */
  line_items: listOf(Item),
  display_items: z.array(DisplayItem).nullish().catch(null),
});
export type CheckoutSession = z.infer<typeof CheckoutSession>;
