import { range, string } from "../params/param";
import { inRange, readString } from "../params/read-param";
import { type Hash, idOf, isHash, type StripeObject } from "../stripe-object";
import { listRoute } from "./list-route";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const permission = "invoices:read";

export const invoiceRoutes: Route[] = [
  listRoute({
    path: "invoices",
    type: "invoice",
    permission,
    params: {
      collection_method: { kind: "enum", of: ["charge_automatically", "send_invoice"] },
      created: range,
      customer: string,
      customer_account: string,
      due_date: range,
      status: { kind: "enum", of: ["draft", "open", "paid", "uncollectible", "void"] },
      subscription: string,
    },
    equal: ["collection_method", "customer", "customer_account", "status"],
    matches: (invoice, params) =>
      inRange(params, "due_date", invoice.due_date) && isOfSubscription(invoice, params),
  }),
  retrieveRoute({ path: "invoices/:id", type: "invoice", permission }),
];

/** Since 2025-03-31.basil an invoice names its subscription in `parent`, before that itself. */
function isOfSubscription({ parent, subscription }: StripeObject, params: Hash): boolean {
  const wanted = readString(params, "subscription");
  const details = isHash(parent) ? parent.subscription_details : undefined;
  const named = isHash(details) ? details.subscription : subscription;
  return wanted === undefined || idOf(named) === wanted;
}
