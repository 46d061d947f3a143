import type { FieldErrors } from "@growflyer/contracts/errors";

/** What a server action answers. `message` may be shown; `fields` has messages by field path, or nothing. */
export type ActionResult<T = void> =
  | { ok: true; value: T }
  | { ok: false; message: string; fields: FieldErrors };
