const home = "/campaigns";

/**
 * Where to go after the login. Only a path of this very site: an address made to send people
 * elsewhere ("//evil.example", "/\evil.example", "https:…") leads to the campaigns.
 */
export function safeNextPath(next: string | null | undefined): string {
  if (!next?.startsWith("/")) return home;
  const base = "http://growflyer.invalid";
  try {
    const url = new URL(next, base);
    // Judged after the dots are resolved: "/.//evil.example" begins with two slashes only then.
    const isOurs = url.origin === base && !/^\/(\/|api\/)/.test(url.pathname);
    return isOurs ? `${url.pathname}${url.search}` : home;
  } catch {
    return home;
  }
}

/** The login's address, with the way back to `path`. */
export function loginPath(path: string | null | undefined): string {
  const next = safeNextPath(path);
  return next === home ? "/login" : `/login?next=${encodeURIComponent(next)}`;
}
