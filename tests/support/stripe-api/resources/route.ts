import type { ApiKey } from "../access/api-keys";
import type { Permission } from "../access/permissions";
import type { Params } from "../params/param";
import type { Store } from "../store";
import type { Hash, Scope } from "../stripe-object";

/** A request that was let in: authenticated, permitted, and with checked parameters. */
export type Call = {
  /** The `:id` of the path; empty where there is none. */
  id: string;
  path: string;
  params: Hash;
  key: ApiKey;
  scope: Scope;
  store: Store;
  /** Unix time in seconds. */
  now: number;
  /** Whether endpoints may be on loopback addresses and without TLS. */
  acceptsLocalUrls: boolean;
};

export type Route = {
  method: "GET" | "POST" | "DELETE";
  /** Below `/v1`, with `:id` for a segment that varies: `charges/:id`. */
  path: string;
  permission: Permission;
  params: Params;
  answer(call: Call): Hash;
};
