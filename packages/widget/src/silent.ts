/** What was caught, as it was thrown: counted for us, a sample of it, by `follow`. */
export const failures: unknown[] = [];

/**
 * The same function, except that it never throws: a failing widget must not show on a customer's page,
 * not even in its console. For everything the browser calls: listeners, timers, entry points.
 */
export function silent<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      work(...args);
    } catch (error) {
      failures.push(error);
    }
  };
}
