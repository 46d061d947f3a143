import type { Scope } from "./stripe-object";

type Details = { code?: string; param?: string; type?: string };

/** An answer that is not 2xx, in the shape in which Stripe gives it. */
export class ApiError extends Error {
  readonly body: { error: Details & { message: string; doc_url?: string } };

  constructor(
    readonly status: number,
    message: string,
    { type = "invalid_request_error", code, param }: Details = {},
  ) {
    super(message);
    const docs = code && `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;
    this.body = {
      error: {
        ...(code && { code, doc_url: docs }),
        message,
        ...(param && { param }),
        type,
      },
    };
  }
}

export const invalidRequest = (message: string, details: Details = {}) =>
  new ApiError(400, message, details);

export function unrecognizedUrl(method: string, path: string): ApiError {
  const slash = path.endsWith("/")
    ? "If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. "
    : "";
  return new ApiError(
    404,
    `Unrecognized request URL (${method}: ${path}). ${slash}Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  );
}

type Missing = { type: string; id: string; param: string; status: 400 | 404 };

/** `elsewhere`: the mode of an object of that id that the key's mode hides, if there is one. */
export function noSuchObject(
  { type, id, param, status }: Missing,
  elsewhere?: Pick<Scope, "livemode">,
): ApiError {
  const [there, here] = elsewhere?.livemode ? ["live", "test"] : ["test", "live"];
  const hint = `; a similar object exists in ${there} mode, but a ${here} mode key was used to make this request.`;
  const name = type.replace("webhook_", "webhook ");
  const message = `No such ${name}: '${id}'${elsewhere ? hint : ""}`;
  return new ApiError(status, message, { code: "resource_missing", param });
}
