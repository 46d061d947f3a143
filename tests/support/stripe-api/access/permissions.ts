import { ApiError } from "../api-error";
import type { ApiKey } from "./api-keys";
import { maskKey } from "./mask-key";

/** Stripe's names for what a restricted key may be given, without `rak_` and the access. */
const rakNames = {
  account: "accounts_kyc_basic",
  charges: "charge",
  checkout_sessions: "checkout_session",
  customers: "customer",
  events: "event",
  invoices: "invoice",
  payment_intents: "payment_intent",
  payment_links: "payment_links",
  prices: "plan",
  products: "product",
  setup_intents: "setup_intent",
  subscriptions: "subscription",
  webhook_endpoints: "webhook",
} as const;

export type PermissionResource = keyof typeof rakNames;

/** `events:read`, `webhook_endpoints:write`; to write includes to read, as at Stripe. */
export type Permission = `${PermissionResource}:${"read" | "write"}`;

/** Throws Stripe's 403, which names the permission, unless the key has it on the account. */
export function requirePermission(key: ApiKey, account: string, permission: Permission): void {
  if (key.permissions === "all") return;
  const granted = account === key.account ? key.permissions : key.connectPermissions;
  const [resource, access] = permission.split(":") as [PermissionResource, "read" | "write"];
  if (granted.includes(permission) || granted.includes(`${resource}:write`)) return;
  throw new ApiError(
    403,
    `The provided key '${maskKey(key.secret, 6)}' does not have the required permissions for this endpoint on account '${account}'. Having the 'rak_${rakNames[resource]}_${access}' permission would allow this request to continue.`,
  );
}
