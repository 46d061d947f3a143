import { type Param, range, string } from "../params/param";
import { readHash } from "../params/read-param";
import { elementsOf, isHash } from "../stripe-object";
import { listRoute } from "./list-route";
import { findObject, retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const permission = "checkout_sessions:read";
const type = "checkout.session";

const customerDetails: Param = { kind: "hash", fields: { email: { ...string, required: true } } };

export const checkoutSessionRoutes: Route[] = [
  listRoute({
    path: "checkout/sessions",
    type,
    permission,
    params: {
      created: range,
      customer: string,
      customer_account: string,
      customer_details: customerDetails,
      payment_intent: string,
      payment_link: string,
      status: { kind: "enum", of: ["open", "complete", "expired"] },
      subscription: string,
    },
    equal: [
      "customer",
      "customer_account",
      "payment_intent",
      "payment_link",
      "status",
      "subscription",
    ],
    matches: (session, params) => {
      const email = readHash(params, "customer_details")?.email;
      const details = isHash(session.customer_details) ? session.customer_details : {};
      return email === undefined || details.email === email;
    },
  }),
  retrieveRoute({ path: "checkout/sessions/:id", type, permission }),
  listRoute({
    path: "checkout/sessions/:id/line_items",
    type: "item",
    permission,
    source: (call) => elementsOf(findObject(call, type).line_items),
  }),
];
