/**
 * The message at `path` within the errors of a field that holds a list or an object; without a path
 * that of the whole, which react-hook-form keeps at `root` for its own lists.
 */
export function errorAt(errors: unknown, ...path: (string | number)[]): string | undefined {
  const error = path.reduce<unknown>(partOf, errors);
  const message = partOf(error, "message") ?? partOf(partOf(error, "root"), "message");
  return typeof message === "string" ? message : undefined;
}

function partOf(object: unknown, key: string | number): unknown {
  if (typeof object !== "object" || object === null) return undefined;
  return Object.entries(object).find(([name]) => name === String(key))?.[1];
}
