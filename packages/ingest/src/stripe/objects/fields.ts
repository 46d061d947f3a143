import { AppError } from "@growflyer/contracts/errors";
import * as z from "zod";

// Stripe renders one event in many API versions: what decides is parsed strictly, what is only shown
// is null when it has an unknown shape, and what is not named here is ignored.

export const Id = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** Seconds since 1970, up to the year 2100. */
export const Timestamp = z
  .number()
  .int()
  .min(0)
  .max(4_102_444_800)
  .transform((seconds) => new Date(seconds * 1000));

/** A reference: an id, or the object itself where the sender expanded it. */
export const Reference = z
  .union([Id, z.looseObject({ id: Id }).transform((object) => object.id)])
  .nullish()
  .transform((id) => id ?? null);

/** A reference that names no purchase: the customer's, a product's. */
export const LooseReference = Reference.catch(null);

/** Minor units; Stripe's amounts are whole numbers. */
export const Amount = z.number().int().nullish();

/** An amount that decides nothing. */
export const LooseAmount = Amount.catch(null);

export const Currency = z
  .string()
  .regex(/^[a-z]{3}$/i)
  .transform((code) => code.toLowerCase())
  .nullish()
  .catch(null);

export const Text = z.string().nullish().catch(null);

export const Quantity = z.number().int().positive().max(1_000_000).nullish().catch(null);

export const Metadata = z.record(z.string(), z.unknown()).nullish().catch(null);

export const Address = z.looseObject({ city: Text, country: Text }).nullish().catch(null);

/** Somebody's name and address, as billing details, shipping and customer details all have them. */
export const Contact = z.looseObject({ name: Text, address: Address }).nullish().catch(null);
export type Contact = z.infer<typeof Contact>;

/** A page of a list, inside of the object that it belongs to. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .looseObject({ data: z.array(item) })
    .nullish()
    .catch(null);
}

/** Parses an event's object. The `invalid` AppError names fields, never their values. */
export function parseObject<T extends z.ZodType>(
  name: string,
  schema: T,
  object: unknown,
): z.output<T> {
  const result = schema.safeParse(object);
  if (result.success) return result.data;
  const fields = [...new Set(result.error.issues.map((issue) => issue.path.join(".") || name))];
  throw new AppError("invalid", `This ${name} cannot be read: ${fields.slice(0, 5).join(", ")}`);
}
