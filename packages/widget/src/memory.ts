/** What this browser session has seen, by the ids of notifications. Only what rules need is there. */
export type Session = {
  /** Page views, this one included. */
  views?: number;
  /** Popups. */
  shown?: number;
  seen?: Record<string, 1>;
  /** Closed by the visitor. */
  closed?: Record<string, 1>;
  /** The visitor had not been here before this session. */
  fresh?: 1;
};

/** What this browser remembers for longer. Times in milliseconds since 1970. */
export type Local = {
  seen?: Record<string, number>;
  closed?: Record<string, number>;
  /** The visitor has been here. */
  known?: 1;
  /** The visitor does not want to see these again. */
  off?: 1;
};

export type Memory = { session: Session; local: Local };

/** The name of the only two entries that the widget makes in a browser: one in each storage. */
export function nameOf(key: string): string {
  return `growflyer:${key}`;
}

/** What is remembered; nothing where storage is switched off, empty, or written by somebody else. */
export function recall(name: string): Memory {
  return { session: read("sessionStorage", name), local: read("localStorage", name) };
}

/**
 * Writes down what there is to remember, together with what other tabs have written meanwhile:
 * at most one entry in each storage.
 */
export function save(name: string, memory: Memory): void {
  const stored = recall(name);
  memory.session = merge(stored.session, memory.session);
  memory.local = merge(stored.local, memory.local);
  write("sessionStorage", name, memory.session);
  write("localStorage", name, memory.local);
}

/** Removes what is stored; only that the visitor wants to see no more stays, or begins to. */
export function forget(name: string, off: 0 | 1 | undefined): void {
  write("sessionStorage", name, {});
  write("localStorage", name, off ? { off } : {});
}

/** All values are numbers, or maps of them, of which the higher one is the later. */
export function merge<T extends Session | Local>(one: T, other: T): T {
  const all = { ...one } as Record<string, unknown>;
  for (const [key, value] of Object.entries(other)) {
    all[key] =
      typeof value === "object"
        ? merge(Object(all[key]), value)
        : Math.max((all[key] as number) || 0, value);
  }
  return all as T;
}

export type StorageName = "sessionStorage" | "localStorage";

function read(storage: StorageName, name: string): object {
  try {
    return Object(JSON.parse(window[storage][name]));
  } catch {
    return {};
  }
}

function write(storage: StorageName, name: string, value: object): void {
  try {
    if (Object.keys(value).length) window[storage][name] = JSON.stringify(value);
    else window[storage].removeItem(name);
  } catch {
    // Switched off, or full: every page view starts anew.
  }
}
