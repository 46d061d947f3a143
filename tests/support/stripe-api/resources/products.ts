import { boolean, range, string } from "../params/param";
import { readBoolean, readStrings } from "../params/read-param";
import type { Hash, StripeObject } from "../stripe-object";
import { listRoute } from "./list-route";
import { retrieveRoute } from "./retrieve-route";
import type { Route } from "./route";

const permission = "products:read";

export const productRoutes: Route[] = [
  listRoute({
    path: "products",
    type: "product",
    permission,
    params: {
      active: boolean,
      created: range,
      ids: { kind: "array" },
      shippable: boolean,
      type: { kind: "enum", of: ["good", "service"] },
      url: string,
    },
    equal: ["type", "url"],
    matches: (product, params) =>
      isWanted(product, params, "active") &&
      isWanted(product, params, "shippable") &&
      (readStrings(params, "ids")?.includes(product.id) ?? true),
  }),
  retrieveRoute({ path: "products/:id", type: "product", permission }),
];

function isWanted(product: StripeObject, params: Hash, flag: string): boolean {
  const wanted = readBoolean(params, flag);
  return wanted === undefined || product[flag] === wanted;
}
