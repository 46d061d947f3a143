/** Loopback, the private networks of RFC 1918, and names that only a local network knows. */
const localHost =
  /^(localhost|\[::1\]|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$|\.local(host)?$/;

/** Whether an address can be reached from this machine or its network alone. */
export function isLocal(url: string): boolean {
  return localHost.test(new URL(url).hostname);
}
