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

/** Writes down what there is to remember: at most one entry in each storage. */
export function save(name: string, { session, local }: Memory): void {
  write("sessionStorage", name, session);
  write("localStorage", name, local);
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
