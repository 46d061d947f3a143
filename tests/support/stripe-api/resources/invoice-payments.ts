import { type Param, range, string } from "../params/param";
import { readHash, readString } from "../params/read-param";
import { type Hash, idOf, isHash, type StripeObject } from "../stripe-object";
import { listRoute } from "./list-route";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

/** Stripe names no permission of their own for them. */
const permission = "invoices:read";

const payment: Param = {
  kind: "hash",
  fields: {
    payment_intent: string,
    payment_record: string,
    type: { kind: "enum", of: ["payment_intent", "payment_record"], required: true },
  },
};

export const invoicePaymentRoutes: Route[] = [
  listRoute({
    path: "invoice_payments",
    type: "invoice_payment",
    permission,
    params: {
      created: range,
      invoice: string,
      payment,
      status: { kind: "enum", of: ["canceled", "open", "paid"] },
    },
    equal: ["invoice", "status"],
    matches: isOfPayment,
  }),
  retrieveRoute({ path: "invoice_payments/:id", type: "invoice_payment", permission }),
];

function isOfPayment(object: StripeObject, params: Hash): boolean {
  const wanted = readHash(params, "payment");
  if (!wanted) return true;
  const made = isHash(object.payment) ? object.payment : {};
  return ["type", "payment_intent", "payment_record"].every((field) => {
    const value = readString(wanted, field);
    return value === undefined || idOf(made[field]) === value;
  });
}
