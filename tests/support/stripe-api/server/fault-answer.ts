import type { Answer } from "./answer";
import type { Fault } from "./faults";

/** What Stripe says when it is not the request's fault. */
export function faultAnswer(status: NonNullable<Fault["status"]>): Answer {
  return { status, body: { error: errors[status] }, headers: {} };
}

const apiError = {
  message:
    "Sorry! There was an error while talking to one of our backends. Support has been notified.",
  type: "api_error",
};

const errors = {
  409: {
    code: "lock_timeout",
    message:
      "This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request.",
    type: "invalid_request_error",
  },
  429: {
    code: "rate_limit",
    doc_url: "https://stripe.com/docs/error-codes/rate-limit",
    message:
      "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
    type: "invalid_request_error",
  },
  500: apiError,
  502: apiError,
  503: apiError,
};
