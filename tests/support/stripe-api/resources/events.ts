import { invalidRequest, noSuchObject } from "../api-error";
import { boolean, range, string } from "../params/param";
import { readBoolean, readString, readStrings } from "../params/read-param";
import type { Hash, StripeObject } from "../stripe-object";
import { listRoute } from "./list-route";
import { findObject, retrieveRoute } from "./retrieve-route";
import type { Call, Route } from "./route";

const permission = "events:read";
const retention = 30 * 24 * 60 * 60;

const retrieve = retrieveRoute({ path: "events/:id", type: "event", permission });

export const eventRoutes: Route[] = [
  listRoute({
    path: "events",
    type: "event",
    permission,
    params: {
      created: range,
      delivery_success: boolean,
      type: string,
      types: { kind: "array", max: 20 },
    },
    check: refuseTypeWithTypes,
    // An event older than 30 days is gone, also as a cursor.
    source: (call) =>
      call.store.list("event", call.scope).filter((event) => isRetained(event, call)),
    matches: (event, params) => isWantedType(event, params) && isWantedDelivery(event, params),
  }),
  {
    ...retrieve,
    answer: (call) => {
      if (isRetained(findObject(call, "event"), call)) return retrieve.answer(call);
      throw noSuchObject({ type: "event", id: call.id, param: "id", status: 404 });
    },
  },
];

const isRetained = (event: StripeObject, { now }: Call) => Number(event.created) >= now - retention;

function refuseTypeWithTypes(params: Hash): void {
  if (params.type === undefined || params.types === undefined) return;
  throw invalidRequest("You may only specify one of these parameters: type, types.", {
    param: "type",
  });
}

/** `type` may be a group: `charge.*`. `types` are exact names. */
function isWantedType(event: StripeObject, params: Hash): boolean {
  const name = String(event.type);
  const types = readStrings(params, "types");
  if (types) return types.includes(name);
  const type = readString(params, "type");
  if (type?.endsWith("*")) return name.startsWith(type.slice(0, -1));
  return type === undefined || name === type;
}

/** Successful is an event that no endpoint still waits for, also when no endpoint ever did. */
function isWantedDelivery(event: StripeObject, params: Hash): boolean {
  const wanted = readBoolean(params, "delivery_success");
  return wanted === undefined || wanted === (Number(event.pending_webhooks ?? 0) === 0);
}
