/** What Stripe's API deals in. The fields beyond these two are whatever a test put there. */
export type StripeObject = { id: string; object: string; [field: string]: unknown };

export type Hash = Record<string, unknown>;

/** Objects live in one account and one mode; nothing is visible from another. */
export type Scope = { account: string; livemode: boolean };

export function isHash(value: unknown): value is Hash {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isStripeObject(value: unknown): value is StripeObject {
  return isHash(value) && typeof value.id === "string" && typeof value.object === "string";
}

/** The id in a field, whether it holds the bare id or the expanded object. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return isStripeObject(value) ? value.id : null;
}

/** The elements of a field that holds an array or one of Stripe's lists. */
export function elementsOf(value: unknown): StripeObject[] {
  const elements = isHash(value) ? value.data : value;
  if (!Array.isArray(elements)) return [];
  if (elements.every(isStripeObject)) return elements;
  throw new Error("Each element of a list needs an id and an object.");
}
