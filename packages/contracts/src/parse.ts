import type * as z from "zod";
import { AppError, type FieldErrors } from "./errors";

/** Returns what `schema` makes of `input`, or throws an `invalid` AppError with a message for each field. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = fieldErrors(result.error);
  throw new AppError("invalid", Object.values(fields)[0] ?? "Invalid input", fields);
}

/** The first message for each field of a failed parse. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    fields[issue.path.join(".")] ??= issue.message;
  }
  return fields;
}
