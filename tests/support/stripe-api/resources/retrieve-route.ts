import type { Permission } from "../access/permissions";
import { noSuchObject } from "../api-error";
import { expandParam, type Params } from "../params/param";
import type { StripeObject } from "../stripe-object";
import { checkExpand } from "./check-expand";
import { present } from "./expand";
import type { Call, Route } from "./route";

type Retrieval = { path: string; type: string; permission: Permission; params?: Params };

/** `GET` on one object by its id. */
export function retrieveRoute({ path, type, permission, params }: Retrieval): Route {
  return {
    method: "GET",
    path,
    permission,
    params: { ...expandParam, ...params },
    answer: (call) => {
      const paths = checkExpand(call, type);
      return present(findObject(call, type), paths, call);
    },
  };
}

/** The object that the path names; throws Stripe's 404, which knows when the mode is the reason. */
export function findObject({ id, scope, store }: Call, type: string): StripeObject {
  const found = store.find(type, id, scope);
  if (found) return found;
  const other = { ...scope, livemode: !scope.livemode };
  const elsewhere = store.find(type, id, other) ? other : undefined;
  throw noSuchObject({ type, id, param: "id", status: 404 }, elsewhere);
}
