import { AsyncLocalStorage } from "node:async_hooks";

const [major = 0] = process.versions.node.split(".").map(Number);
/** From Node 24 on a context costs nothing where none is used. */
const areCostly = major < 24;

const used = new Set<AsyncLocalStorage<unknown>>();

/**
 * Next keeps the request of a page in AsyncLocalStorage. Before Node 24, once one of these was used,
 * every callback and promise of the process pays for it, also those of machines' requests, which
 * then take a third longer. Call this before Next is loaded, so that `releaseAsyncContexts` knows them.
 */
export function watchAsyncContexts(): void {
  if (!areCostly) return;
  const prototype: AsyncLocalStorage<unknown> = AsyncLocalStorage.prototype;
  for (const name of ["run", "enterWith"] as const) {
    const original = prototype[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: AsyncLocalStorage<unknown>, ...args: unknown[]) {
        used.add(this);
        return original.apply(this, args);
      },
    });
  }
}

/** Switches off every context that was used; each comes back with its next use. Only while no page is in work. */
export function releaseAsyncContexts(): void {
  for (const storage of used) storage.disable();
  used.clear();
}
