import type { Buyer } from "@growflyer/contracts/fact";
import * as z from "zod";
import { Reference, Text } from "./objects/fields";

const Contact = z.looseObject({ email: Text }).nullish().catch(null);

const Billed = z.looseObject({ billing_details: Contact });

/** Wherever Stripe's objects have an address of the buyer, in any API version. */
const Addressed = z.looseObject({
  object: Text,
  id: Reference.catch(null),
  customer: Reference.catch(null),
  customer_details: Contact,
  customer_email: Text,
  billing_details: Contact,
  receipt_email: Text,
  email: Text,
  charges: z
    .looseObject({ data: z.array(Billed) })
    .nullish()
    .catch(null),
});

/**
 * What tells apart whom an event's object is about, whatever it is an event of: also what is ignored
 * must be found when its buyer is to be forgotten. Null when it tells nothing.
 */
export function buyerIn(object: unknown): Buyer | null {
  const parsed = Addressed.safeParse(object);
  if (!parsed.success) return null;
  const { data } = parsed;
  const email =
    data.customer_details?.email ||
    data.customer_email ||
    data.billing_details?.email ||
    data.charges?.data[0]?.billing_details?.email ||
    data.receipt_email ||
    data.email ||
    null;
  const customer = data.object === "customer" ? data.id : data.customer;
  return email || customer ? { email, customer } : null;
}
