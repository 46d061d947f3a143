import { range, string } from "../params/param";
import { listRoute } from "./list-route";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const permission = "charges:read";

export const chargeRoutes: Route[] = [
  listRoute({
    path: "charges",
    type: "charge",
    permission,
    params: { created: range, customer: string, payment_intent: string, transfer_group: string },
    equal: ["customer", "payment_intent", "transfer_group"],
  }),
  retrieveRoute({ path: "charges/:id", type: "charge", permission }),
];
