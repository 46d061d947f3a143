import Stripe from "stripe";
import { namedPermission } from "./permissions";

/** What became of a request to Stripe, for whoever has to decide what to do next. */
export type StripeFailure = {
  kind:
    | "unauthorized" // the key is not (or no longer) valid
    | "forbidden" // it may not do this
    | "refused" // the request itself is wrong, or what it asks for is gone
    | "busy" // too many requests
    | "away"; // unreachable, slow, or with a failure of its own
  /** To be shown. */
  message: string;
  /** Stripe's id of the request, to be quoted to its support. */
  requestId: string | null;
  /** Milliseconds that Stripe asks to wait, where it does. */
  retryAfter: number | null;
  status: number | null;
  /** Whether the key would be allowed it with one permission more. */
  lacksPermission: boolean;
};

/** Reads what stripe-node has thrown; null for anything else, which is a failure of ours. */
export function readStripeFailure(error: unknown): StripeFailure | null {
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  const status = error.statusCode ?? null;
  return {
    ...describe(status, error.message),
    requestId: error.requestId ?? null,
    retryAfter: readRetryAfter(error.headers),
    status,
    lacksPermission: status === 403 && /permission/i.test(error.message),
  };
}

function describe(status: number | null, text: string): Pick<StripeFailure, "kind" | "message"> {
  const permission = namedPermission(text);
  if (status === 403) {
    const message = permission
      ? `The key lacks a permission: ${permission}. Allow it at Stripe`
      : `Stripe does not allow it: ${text}`;
    return { kind: "forbidden", message };
  }
  if (status === 401) {
    return { kind: "unauthorized", message: "Stripe does not accept the key. Connect a new one" };
  }
  if (status === 429) return { kind: "busy", message: "Stripe asks to wait: too many requests" };
  if (status !== null && status >= 400 && status < 500 && status !== 409) {
    return { kind: "refused", message: `Stripe refused the request: ${text}` };
  }
  if (status === null) return { kind: "away", message: "Stripe could not be reached" };
  return { kind: "away", message: `Stripe had a failure of its own (${status})` };
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after; Stripe sends seconds. */
function readRetryAfter(headers: Record<string, string> | undefined): number | null {
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : null;
}
