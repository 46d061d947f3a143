/** The only failures a caller is told about. Each has one HTTP status, in `httpStatus`. */
export const errorCodes = {
  invalid: 400,
  unauthenticated: 401,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Messages by field path ("domain", "settings.delay"), ready to be shown beside the field. */
export type FieldErrors = Record<string, string>;

/**
 * A failure whose message may be shown to whoever caused it.
 * Anything else that is thrown is logged and becomes `internal`; its text never leaves the server.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: FieldErrors,
  ) {
    super(message);
  }
}

/**
 * Recognises an AppError by its shape: Next bundles its own copy of this class,
 * so `instanceof` fails for an error that crosses from the server's half to Next's.
 */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

export function httpStatus(code: ErrorCode): number {
  return errorCodes[code];
}
