const start = Date.now() - performance.now();
let last = 0;

/**
 * Milliseconds since 1970 that only ever go forward, whatever happens to the computer's clock;
 * the browser's other clock may stand still while the computer sleeps.
 */
export function clock(): number {
  last = Math.max(last, Date.now(), start + performance.now());
  return last;
}
