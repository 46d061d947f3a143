import type { Permission } from "./permissions";

export type ApiKey = {
  secret: string;
  account: string;
  livemode: boolean;
  permissions: "all" | readonly Permission[];
  connectPermissions: readonly Permission[];
};

export type KeyOptions = {
  /** What a restricted key may do; a secret key (`sk_…`) may do everything. */
  permissions?: readonly Permission[];
  /** The same on connected accounts; as on its own account, unless told otherwise. */
  connectPermissions?: readonly Permission[];
  /** Whose key it is; the server's own account, unless told otherwise. */
  account?: string;
};

/** Throws on a secret that Stripe could not have given out. */
export function makeKey(secret: string, ownAccount: string, options: KeyOptions): ApiKey {
  const [, kind, mode] = /^(rk|sk)_(live|test)_\w+$/.exec(secret) ?? [];
  if (!kind) throw new Error("A key begins with rk_live_, rk_test_, sk_live_ or sk_test_.");
  const permissions = options.permissions ?? [];
  return {
    secret,
    account: options.account ?? ownAccount,
    livemode: mode === "live",
    permissions: kind === "sk" ? "all" : permissions,
    connectPermissions: options.connectPermissions ?? permissions,
  };
}
