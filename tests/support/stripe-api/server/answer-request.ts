import type { ApiKey } from "../access/api-keys";
import { authenticate } from "../access/authenticate";
import { requirePermission } from "../access/permissions";
import { ApiError, invalidRequest } from "../api-error";
import { apiVersions } from "../known-names";
import { checkParams } from "../params/check-params";
import type { Call } from "../resources/route";
import type { Store } from "../store";
import { type Answer, ok } from "./answer";
import { findRoute } from "./find-route";
import type { Idempotency } from "./idempotency";
import type { Incoming, RequestEntry } from "./request-log";

export type World = {
  store: Store;
  keys: Map<string, ApiKey | "expired">;
  /** Accounts that `Stripe-Account` may name. */
  accounts: Set<string>;
  idempotency: Idempotency;
  acceptsLocalUrls: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** Answers as Stripe would, errors included. */
export function answerRequest(world: World, incoming: Incoming, entry: RequestEntry): Answer {
  try {
    const { route, id } = findRoute(entry.method, entry.path);
    const { key, scope } = authenticate(incoming.headers, world.keys, world.accounts);
    checkVersion(entry.headers["stripe-version"]);
    checkContentType(incoming);
    requirePermission(key, scope.account, route.permission);
    const given = entry.method === "POST" ? { ...entry.query, ...entry.form } : entry.query;
    const call: Call = {
      id,
      path: entry.path,
      params: checkParams(route.params, given),
      key,
      scope,
      store: world.store,
      now: Math.floor(world.now() / 1000),
      acceptsLocalUrls: world.acceptsLocalUrls,
    };
    const run = () => ok(route.answer(call));
    return entry.method === "POST" ? world.idempotency.once(entry, scope, run) : run();
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body, headers: {} };
    throw error;
  }
}

function checkVersion(version: string | undefined): void {
  if (version === undefined || apiVersions.includes(version) || /\.preview\b/.test(version)) return;
  throw invalidRequest(`Invalid Stripe API version: ${version}`);
}

function checkContentType({ body, headers }: Incoming): void {
  const type = headers["content-type"] ?? "";
  if (body === "" || type.startsWith("application/x-www-form-urlencoded")) return;
  throw invalidRequest(
    "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.",
  );
}
