import { ApiError, invalidRequest } from "../api-error";
import { apiVersions, enabledEventNames } from "../known-names";
import { boolean, expandParam, type Params, string } from "../params/param";
import { readBoolean } from "../params/read-param";
import { randomId } from "../random-id";
import type { Hash, StripeObject } from "../stripe-object";
import { checkEndpointUrl } from "../webhooks/check-endpoint-url";
import { listRoute } from "./list-route";
import { findObject, retrieveRoute } from "./retrieve-route";
import type { Call, Route } from "./route";

const type = "webhook_endpoint";
const maximum = 16;

const changeable: Params = {
  ...expandParam,
  description: { kind: "emptyable" },
  metadata: { kind: "metadata" },
};
const enabledEvents = { kind: "array", of: enabledEventNames } as const;

const list = listRoute({ path: "webhook_endpoints", type, permission: "webhook_endpoints:read" });
const retrieve = retrieveRoute({
  path: "webhook_endpoints/:id",
  type,
  permission: "webhook_endpoints:read",
});

export const webhookEndpointRoutes: Route[] = [
  { ...list, answer: (call) => withoutSecrets(list.answer(call)) },
  { ...retrieve, answer: (call) => withoutSecret(retrieve.answer(call)) },
  {
    method: "POST",
    path: "webhook_endpoints",
    permission: "webhook_endpoints:write",
    params: {
      ...changeable,
      api_version: { kind: "enum", of: apiVersions },
      connect: boolean,
      enabled_events: { ...enabledEvents, required: true },
      url: { ...string, required: true },
    },
    answer: createEndpoint,
  },
  {
    method: "POST",
    path: "webhook_endpoints/:id",
    permission: "webhook_endpoints:write",
    params: { ...changeable, disabled: boolean, enabled_events: enabledEvents, url: string },
    answer: updateEndpoint,
  },
  {
    method: "DELETE",
    path: "webhook_endpoints/:id",
    permission: "webhook_endpoints:write",
    params: {},
    answer: (call) => {
      const { id } = findObject(call, type);
      call.store.remove(type, id, call.scope);
      return { id, object: type, deleted: true };
    },
  },
];

/** The one answer that has the signing secret. */
function createEndpoint(call: Call): Hash {
  const { params, scope, store } = call;
  checkEndpointUrl(String(params.url), scope.livemode, call.acceptsLocalUrls);
  if (store.list(type, scope).length >= maximum) {
    const mode = scope.livemode ? "live" : "test";
    throw invalidRequest(`You have reached the maximum of ${maximum} ${mode} webhook endpoints.`);
  }
  const endpoint: StripeObject = {
    id: randomId("we", 24),
    object: type,
    api_version: params.api_version ?? null,
    application: null,
    created: call.now,
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    livemode: scope.livemode,
    metadata: params.metadata ?? {},
    secret: randomId("whsec", 32),
    status: "enabled",
    url: params.url,
    // Not in any answer: whether it is for the events of connected accounts.
    connect: params.connect ?? false,
  };
  store.put(endpoint, scope);
  const { connect: _, ...answer } = endpoint;
  return answer;
}

function updateEndpoint(call: Call): Hash {
  const { scope, store } = call;
  const endpoint = findObject(call, type);
  const { disabled: _, expand: __, metadata, ...changes } = call.params;
  if (typeof changes.url === "string") {
    checkEndpointUrl(changes.url, scope.livemode, call.acceptsLocalUrls);
  }
  const disabled = readBoolean(call.params, "disabled");
  const status = disabled === undefined ? endpoint.status : disabled ? "disabled" : "enabled";
  const updated = { ...endpoint, ...changes, ...mergedMetadata(endpoint, metadata), status };
  store.put(updated, scope);
  return withoutSecret(updated);
}

/** Given keys are set, keys given as "" removed, the others kept; all of it "" removes all. */
function mergedMetadata(endpoint: StripeObject, given: unknown): Hash {
  if (given === undefined) return {};
  const merged = { ...(endpoint.metadata as Hash), ...(given as Hash) };
  const kept = Object.entries(merged).filter(([, value]) => value !== "");
  return { metadata: Object.keys(given as Hash).length ? Object.fromEntries(kept) : {} };
}

function withoutSecret({ secret: _, connect: __, ...rest }: Hash): Hash {
  return rest;
}

function withoutSecrets(page: Hash): Hash {
  if (!Array.isArray(page.data)) throw new ApiError(500, "A list has data.");
  return { ...page, data: page.data.map(withoutSecret) };
}
