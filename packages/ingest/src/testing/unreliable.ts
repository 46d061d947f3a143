import type { Db } from "@growflyer/db/client";

/** The same database behind a switch: while it is down every query fails as if the server were gone. */
export function unreliable(db: Db): { db: Db; down: boolean } {
  const gone: unknown = new Proxy(() => {}, {
    get: () => gone,
    apply: () => Promise.reject(new Error("Can't reach database server")),
  });
  const state = { db, down: false };
  state.db = new Proxy(db, {
    get(target, key) {
      if (state.down) return gone;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return state;
}
