const first = 1000;
const longest = 600_000;

/**
 * Milliseconds to wait after so many failures: doubling from a second to ten minutes, of which at
 * least half. `random` (0 to 1) keeps those who failed together from coming back together.
 */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(first * 2 ** attempts, longest);
  return Math.round(full / 2 + (full / 2) * random);
}

/** Milliseconds to wait, 4 s to 8 s, where Stripe asks to wait and does not say how long: it never gives up. */
export function busyWait(random: number): number {
  return backoff(3, random);
}
