import { range, string } from "../params/param";
import { listRoute } from "./list-route";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const permission = "payment_intents:read";

export const paymentIntentRoutes: Route[] = [
  listRoute({
    path: "payment_intents",
    type: "payment_intent",
    permission,
    params: { created: range, customer: string, customer_account: string },
    equal: ["customer", "customer_account"],
  }),
  retrieveRoute({
    path: "payment_intents/:id",
    type: "payment_intent",
    permission,
    params: { client_secret: string },
  }),
];
