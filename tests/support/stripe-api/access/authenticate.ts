import type { IncomingHttpHeaders } from "node:http";
import { ApiError } from "../api-error";
import type { Scope } from "../stripe-object";
import type { ApiKey } from "./api-keys";
import { maskKey } from "./mask-key";

export type Caller = { key: ApiKey; scope: Scope };

/** Whose request it is and for which account; throws 401, or 403 for an account out of reach. */
export function authenticate(
  headers: IncomingHttpHeaders,
  keys: ReadonlyMap<string, ApiKey | "expired">,
  accounts: ReadonlySet<string>,
): Caller {
  const secret = givenKey(headers.authorization);
  if (!secret) {
    throw new ApiError(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
    );
  }
  const key = keys.get(secret);
  if (!key) throw new ApiError(401, `Invalid API Key provided: ${maskKey(secret, 4)}`);
  if (key === "expired") {
    const message = `Expired API Key provided: ${maskKey(secret, 4)}`;
    throw new ApiError(401, message, { code: "api_key_expired" });
  }
  const account = headers["stripe-account"]?.toString() ?? key.account;
  if (account !== key.account && !accounts.has(account)) {
    throw new ApiError(
      403,
      `The provided key '${maskKey(secret, 6)}' does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
      { code: "account_invalid" },
    );
  }
  return { key, scope: { account, livemode: key.livemode } };
}

/** Of `Bearer key`, or the user name of Basic; null without either. */
export function givenKey(authorization = ""): string | null {
  const [scheme = "", value = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "bearer") return value || null;
  if (scheme.toLowerCase() !== "basic") return null;
  return Buffer.from(value, "base64").toString().split(":")[0] || null;
}
