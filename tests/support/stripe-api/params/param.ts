/** What an endpoint accepts under one name, as in Stripe's OpenAPI description. */
export type Param = { required?: boolean } & (
  | { kind: "string" | "boolean" | "range" | "metadata" }
  /** A string that may be sent empty, to unset the field. */
  | { kind: "emptyable" }
  | { kind: "integer"; min?: number; max?: number }
  | { kind: "enum"; of: readonly string[] }
  | { kind: "array"; max?: number; of?: readonly string[] }
  | { kind: "hash"; fields: Params }
);

export type Params = { readonly [name: string]: Param };

export const string: Param = { kind: "string" };
export const boolean: Param = { kind: "boolean" };
/** A Unix time, or a hash of `gt`, `gte`, `lt`, `lte`. */
export const range: Param = { kind: "range" };

export const expandParam: Params = { expand: { kind: "array" } };

export const pageParams: Params = {
  ...expandParam,
  limit: { kind: "integer", min: 1, max: 100 },
  starting_after: string,
  ending_before: string,
};
