import { requirePermission } from "../access/permissions";
import { invalidRequest } from "../api-error";
import { readStrings } from "../params/read-param";
import { expandable, permissionToExpand } from "./expandable";
import type { Call } from "./route";

/**
 * The paths of `expand[]` in segments; throws what Stripe answers to a path that leads nowhere, is
 * deeper than four levels, or ends at an object that the key may not read.
 */
export function checkExpand(call: Call, type: string): string[][] {
  return (readStrings(call.params, "expand") ?? []).map((path) => {
    const segments = path.split(".");
    if (segments.length > 4) {
      const message = `You cannot expand more than 4 levels of a property. Property: ${path}`;
      throw invalidRequest(message, { param: "expand" });
    }
    walk(call, type, path, segments);
    return segments;
  });
}

function walk(call: Call, type: string, path: string, segments: string[]): void {
  const [head = "", ...rest] = segments;
  if (type.endsWith("[]")) {
    if (head !== "data" || rest.length === 0) throw notExpandable(path, head !== "data");
    walk(call, type.slice(0, -2), path, rest);
    return;
  }
  const edge = expandable[type]?.[head];
  if (!edge || (edge.kind === "inside" && rest.length === 0)) throw notExpandable(path, false);
  const resource = edge.kind === "id" ? permissionToExpand[edge.to] : undefined;
  if (resource) requirePermission(call.key, call.scope.account, `${resource}:read`);
  if (rest.length > 0) walk(call, edge.to, path, rest);
}

function notExpandable(path: string, lacksData: boolean) {
  const hint = lacksData ? ` You may want to try expanding 'data.${path}' instead.` : "";
  return invalidRequest(`This property cannot be expanded (${path}).${hint}`, { param: "expand" });
}
