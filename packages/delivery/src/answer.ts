import { AppError, httpStatus, isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import type { Context as HonoContext } from "hono";
import { publicHeaders } from "./cors";

export type Handler = (c: HonoContext) => Response | Promise<Response>;

/**
 * Turns what a handler throws into a response. It wraps each handler instead of being the router's
 * error handler, because that would make every request asynchronous, and the hot path is not.
 */
export function answering(ctx: Context, handler: Handler): Handler {
  const fail = (error: unknown) => errorResponse(ctx, error);
  return (c) => {
    try {
      const response = handler(c);
      return response instanceof Promise ? response.catch(fail) : response;
    } catch (error) {
      return fail(error);
    }
  };
}

/** `{ error: { code, message } }`; an unknown error is reported, and its text stays here. */
export function errorResponse(ctx: Context, error: unknown): Response {
  if (!isAppError(error)) {
    ctx.report(error, "delivery");
    return errorResponse(ctx, new AppError("internal", "Something went wrong"));
  }
  const { code, message } = error;
  const headers: Record<string, string> = {
    ...publicHeaders,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  };
  if (code === "unavailable") headers["retry-after"] = "5";
  return new Response(JSON.stringify({ error: { code, message } }), {
    status: httpStatus(code),
    headers,
  });
}
