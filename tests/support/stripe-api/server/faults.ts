import type { RequestEntry } from "./request-log";

/** What goes wrong with the next requests that match. */
export type Fault = {
  /** Matched against the path with its query: `/v1/events?limit=100`. All, when left out. */
  path?: RegExp;
  method?: "GET" | "POST" | "DELETE";
  /** How many requests; 1 unless told otherwise. */
  times?: number;
  /** Answered instead of the real answer, with the body that Stripe sends with it. */
  status?: 409 | 429 | 500 | 502 | 503;
  headers?: Record<string, string>;
  /** Milliseconds to wait first. Alone, the real answer follows. */
  hang?: number;
  /** Ends the connection without an answer. */
  dropConnection?: boolean;
  /** `after`: the request takes effect, only its answer is lost. */
  when?: "before" | "after";
};

export type Faults = {
  add(fault: Fault): void;
  /** The first fault that this request meets, which is used up by one. */
  take(entry: RequestEntry, url: string): Fault | undefined;
  clear(): void;
};

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    take: ({ method }, url) => {
      const met = faults.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method === method) &&
          url.search(fault.path ?? /^/) >= 0,
      );
      if (met) met.left -= 1;
      return met?.fault;
    },
    clear: () => {
      faults = [];
    },
  };
}
