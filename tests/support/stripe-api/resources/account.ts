import type { StripeObject } from "../stripe-object";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const own = retrieveRoute({ path: "account", type: "account", permission: "account:read" });

export const accountRoutes: Route[] = [
  { ...own, answer: (call) => own.answer({ ...call, id: call.scope.account }) },
];

/** An account as a small shop in Germany would have it. */
export function makeAccount(id: string, created: number, fields: object = {}): StripeObject {
  return {
    id,
    object: "account",
    business_profile: { name: "Trail Shop", url: "https://shop.example" },
    business_type: "company",
    capabilities: { card_payments: "active", transfers: "active" },
    charges_enabled: true,
    country: "DE",
    created,
    default_currency: "eur",
    details_submitted: true,
    email: "owner@shop.example",
    metadata: {},
    payouts_enabled: true,
    settings: { dashboard: { display_name: "Trail Shop", timezone: "Europe/Berlin" } },
    type: "standard",
    ...fields,
  };
}
