import { elementsOf, type Hash, idOf, isHash, type StripeObject } from "../stripe-object";
import { expandable } from "./expandable";
import { includedList } from "./included-list";
import type { Call } from "./route";

/**
 * A copy of a stored object as Stripe answers it: without the lists that are left out unless asked
 * for, and with the given paths expanded. An id whose object no test added stays an id.
 */
export function present(object: StripeObject, paths: string[][], call: Call): StripeObject {
  const copy: StripeObject = structuredClone(object);
  for (const [field, edge] of Object.entries(expandable[object.object] ?? {})) {
    if (edge.kind === "include") delete copy[field];
  }
  for (const path of paths) expand(copy, object.object, path, call);
  return copy;
}

function expand(value: Hash, type: string, [head = "", ...rest]: string[], call: Call): void {
  if (type.endsWith("[]")) {
    for (const element of elementsOf(value)) expand(element, type.slice(0, -2), rest, call);
    return;
  }
  const edge = expandable[type]?.[head];
  if (edge?.kind === "include" && !value[head]) {
    value[head] = includedList(type, String(value.id), head, call);
  }
  if (edge?.kind === "id" && typeof value[head] === "string") {
    const found = call.store.find(edge.to, idOf(value[head]) ?? "", call.scope);
    if (found) value[head] = present(found, [], call);
  }
  const next = value[head];
  if (edge && rest.length > 0 && isHash(next)) expand(next, edge.to, rest, call);
}
