export type ParamValue = string | ParamValue[] | { [name: string]: ParamValue };
export type GivenParams = { [name: string]: ParamValue };

type Tree = Map<string, Tree | string>;

/**
 * Reads a query or form body in Stripe's bracket notation: `created[gte]=1`, `types[]=a`,
 * `types[0]=a`. The last of two equal names wins.
 */
export function parseParams(encoded: string): GivenParams {
  const tree: Tree = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) plant(tree, segments(name), value);
  return Object.fromEntries([...tree].map(([name, node]) => [name, harvest(node)]));
}

function segments(name: string): string[] {
  const head = /^[^[]*/.exec(name)?.[0] ?? name;
  return [head, ...[...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
}

function plant(tree: Tree, [head = "", ...rest]: string[], value: string): void {
  const name = head === "" ? String(tree.size) : head;
  if (rest.length === 0) {
    tree.set(name, value);
    return;
  }
  const child = tree.get(name);
  const branch: Tree = child instanceof Map ? child : new Map();
  tree.set(name, branch);
  plant(branch, rest, value);
}

function harvest(node: Tree | string): ParamValue {
  if (typeof node === "string") return node;
  const names = [...node.keys()];
  if (names.every((name) => /^\d+$/.test(name))) return [...node.values()].map(harvest);
  return Object.fromEntries([...node].map(([name, child]) => [name, harvest(child)]));
}
