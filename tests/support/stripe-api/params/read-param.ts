import { type Hash, isHash } from "../stripe-object";

// Parameters were checked against their endpoint's description; these give them their types.

export function readString(params: Hash, name: string): string | undefined {
  const value = params[name];
  return typeof value === "string" ? value : undefined;
}

export function readStrings(params: Hash, name: string): string[] | undefined {
  const value = params[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

export function readBoolean(params: Hash, name: string): boolean | undefined {
  const value = params[name];
  return typeof value === "boolean" ? value : undefined;
}

export function readNumber(params: Hash, name: string): number | undefined {
  const value = params[name];
  return typeof value === "number" ? value : undefined;
}

export function readHash(params: Hash, name: string): Hash | undefined {
  const value = params[name];
  return isHash(value) ? value : undefined;
}

/** Whether a Unix time is what a `range` parameter asks for; without the parameter all are. */
export function inRange(params: Hash, name: string, time: unknown): boolean {
  const exact = readNumber(params, name);
  if (exact !== undefined) return time === exact;
  const { gt, gte, lt, lte } = readHash(params, name) ?? {};
  const at = Number(time);
  return (
    !(typeof gt === "number" && at <= gt) &&
    !(typeof gte === "number" && at < gte) &&
    !(typeof lt === "number" && at >= lt) &&
    !(typeof lte === "number" && at > lte)
  );
}
