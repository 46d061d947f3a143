/** Whether an address can be reached from this machine or its network alone. */
export function isLocal(url: string): boolean {
  return /^(localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(new URL(url).host);
}
