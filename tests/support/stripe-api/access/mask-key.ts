/** As Stripe prints a key in its errors: the prefix, stars, and so many of the last characters. */
export function maskKey(secret: string, shown: number): string {
  const prefix = /^[a-z]+_(?:live_|test_)?/.exec(secret)?.[0] ?? "";
  const rest = secret.slice(prefix.length);
  if (rest.length <= shown) return prefix + "*".repeat(rest.length);
  return prefix + "*".repeat(rest.length - shown) + rest.slice(-shown);
}
