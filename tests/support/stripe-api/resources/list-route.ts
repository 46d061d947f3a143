import type { Permission } from "../access/permissions";
import { type Params, pageParams } from "../params/param";
import { inRange, readString } from "../params/read-param";
import { type Hash, idOf, type StripeObject } from "../stripe-object";
import { checkExpand } from "./check-expand";
import { present } from "./expand";
import { paginate } from "./paginate";
import type { Call, Route } from "./route";

type Listing = {
  path: string;
  type: string;
  permission: Permission;
  /** Beside `limit`, the cursors and `expand`. */
  params?: Params;
  /** Parameters that are simply the value of the field of that name, or the id in it. */
  equal?: readonly string[];
  /** Filters beyond `created` and `equal`. */
  matches?(object: StripeObject, params: Hash, call: Call): boolean;
  /** Refuses combinations of parameters. */
  check?(params: Hash): void;
  /** What exists, where that is not everything of the type. */
  source?(call: Call): StripeObject[];
};

/** `GET` on a collection: filtered, paged, expanded. */
export function listRoute(listing: Listing): Route {
  const { path, type, permission, equal = [] } = listing;
  return {
    method: "GET",
    path,
    permission,
    params: { ...pageParams, ...listing.params },
    answer: (call) => {
      listing.check?.(call.params);
      const paths = checkExpand(call, `${type}[]`).map((segments) => segments.slice(1));
      const matches = (object: StripeObject) =>
        inRange(call.params, "created", object.created) &&
        equal.every((field) => isAsked(object, field, call.params)) &&
        (listing.matches?.(object, call.params, call) ?? true);
      const all = listing.source?.(call) ?? call.store.list(type, call.scope);
      const page = paginate({ all, matches, type, url: call.path }, call.params);
      return { ...page, data: page.data.map((object) => present(object, paths, call)) };
    },
  };
}

function isAsked(object: StripeObject, field: string, params: Hash): boolean {
  const wanted = readString(params, field);
  return wanted === undefined || idOf(object[field]) === wanted;
}
