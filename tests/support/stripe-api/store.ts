import type { Scope, StripeObject } from "./stripe-object";

export type Store = {
  /** Adds the object, or replaces the one of the same id. */
  put(object: StripeObject, scope: Scope): void;
  find(type: string, id: string, scope: Scope): StripeObject | undefined;
  /** Newest first; of those created in the same second, the one added last comes first. */
  list(type: string, scope: Scope): StripeObject[];
  /** Of every account and mode, with where each lives. */
  everywhere(type: string): { object: StripeObject; scope: Scope }[];
  remove(type: string, id: string, scope: Scope): void;
};

type Shelf = { type: string; scope: Scope; objects: Map<string, StripeObject> };

export function createStore(): Store {
  const shelves = new Map<string, Shelf>();
  const shelf = (type: string, scope: Scope): Shelf => {
    const name = `${scope.account} ${scope.livemode} ${type}`;
    const found = shelves.get(name) ?? { type, scope, objects: new Map() };
    shelves.set(name, found);
    return found;
  };
  return {
    put: (object, scope) => void shelf(object.object, scope).objects.set(object.id, object),
    find: (type, id, scope) => shelf(type, scope).objects.get(id),
    list: (type, scope) =>
      [...shelf(type, scope).objects.values()].reverse().sort((a, b) => created(b) - created(a)),
    everywhere: (type) =>
      [...shelves.values()]
        .filter((each) => each.type === type)
        .flatMap(({ objects, scope }) =>
          [...objects.values()].map((object) => ({ object, scope })),
        ),
    remove: (type, id, scope) => void shelf(type, scope).objects.delete(id),
  };
}

const created = (object: StripeObject) => Number(object.created ?? 0);
