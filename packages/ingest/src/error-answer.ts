import { httpStatus, isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import type { WebhookAnswer } from "./webhook-exchange";

/** Seconds after which a sender may try again. Stripe keeps to a schedule of its own. */
const retryAfter = "5";

/** What the sender is told. An unknown error is logged, and its text stays here. */
export function errorAnswer(ctx: Context, error: unknown): WebhookAnswer {
  if (!isAppError(error)) {
    ctx.report(error, "webhook");
    return answer("internal", "Something went wrong on our side", 500);
  }
  const headers = error.code === "unavailable" ? { "retry-after": retryAfter } : {};
  return answer(error.code, error.message, httpStatus(error.code), headers);
}

function answer(code: string, message: string, status: number, headers = {}): WebhookAnswer {
  return { status, json: { error: { code, message } }, headers };
}
