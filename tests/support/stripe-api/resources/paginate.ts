import { invalidRequest, noSuchObject } from "../api-error";
import { readNumber, readString } from "../params/read-param";
import type { Hash, StripeObject } from "../stripe-object";

export type Page = { object: "list"; data: StripeObject[]; has_more: boolean; url: string };

type Listing = {
  /** Everything that exists, newest first: a cursor need not pass the filter. */
  all: readonly StripeObject[];
  matches: (object: StripeObject) => boolean;
  type: string;
  url: string;
};

/**
 * Stripe's cursors: `starting_after` gives the page of what is older, `ending_before` the page of
 * what is next newer; both newest first. `has_more` speaks of the direction that was asked for.
 */
export function paginate({ all, matches, type, url }: Listing, params: Hash): Page {
  const limit = readNumber(params, "limit") ?? 10;
  const after = readString(params, "starting_after");
  const before = readString(params, "ending_before");
  if (after && before) {
    throw invalidRequest(
      "Received both starting_after and ending_before parameters. Please pass in only one.",
    );
  }
  const indexOf = (id: string, param: string) => {
    const index = all.findIndex((object) => object.id === id);
    if (index < 0) throw noSuchObject({ type, id, param, status: 400 });
    return index;
  };
  if (before) {
    const newer = all.slice(0, indexOf(before, "ending_before")).filter(matches);
    return { object: "list", data: newer.slice(-limit), has_more: newer.length > limit, url };
  }
  const rest = after ? all.slice(indexOf(after, "starting_after") + 1) : all;
  const older = rest.filter(matches);
  return { object: "list", data: older.slice(0, limit), has_more: older.length > limit, url };
}
