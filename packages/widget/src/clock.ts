const start = Date.now() - performance.now();

/** Milliseconds since 1970 that only ever go forward, whatever happens to the computer's clock. */
export function clock(): number {
  return start + performance.now();
}
