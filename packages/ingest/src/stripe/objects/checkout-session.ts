import * as z from "zod";
import {
  Address,
  Amount,
  Contact,
  Currency,
  Id,
  Metadata,
  Quantity,
  Reference,
  Text,
} from "./fields";

const Item = z.looseObject({ description: Text, quantity: Quantity });

/** Before 2020 a session listed what it showed: https://docs.stripe.com/upgrades#2020-08-27 */
const DisplayItem = z.looseObject({
  quantity: Quantity,
  custom: z.looseObject({ name: Text }).nullish().catch(null),
});

const Details = z
  .looseObject({ individual_name: Text, business_name: Text, name: Text, address: Address })
  .nullish()
  .catch(null);

export const CheckoutSession = z.looseObject({
  id: Id,
  mode: z.string().nullish(),
  /** Not sent by old API versions, which completed paid sessions only. */
  status: z.string().nullish(),
  payment_status: z.string().nullish(),
  amount_total: Amount,
  currency: Currency,
  payment_intent: Reference,
  invoice: Reference,
  metadata: Metadata,
  customer_details: Details,
  shipping_details: Contact,
  shipping: Contact,
  collected_information: z.looseObject({ shipping_details: Contact }).nullish().catch(null),
  /** Only when the sender expanded it. */
  line_items: z
    .looseObject({ data: z.array(Item) })
    .nullish()
    .catch(null),
  display_items: z.array(DisplayItem).nullish().catch(null),
});
export type CheckoutSession = z.infer<typeof CheckoutSession>;
