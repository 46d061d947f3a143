import type { ReadHeader } from "./prepared-body";

/** Longer than any host with a port; keeps forged headers out of memory. */
const maxHostLength = 260;

/**
 * The host (with its port, as in `URL.host`) of the page that makes a request, or null when it does not say.
 * Browsers send Origin across origins; on the same origin a GET has only a Referer, or neither
 * under a strict referrer policy, and then Sec-Fetch-Site tells that the page is on this server's own host.
 */
export function requestingHost(request: Request): string | null {
  return hostFrom(
    (name) => request.headers.get(name),
    () => request.url,
  );
}

/** The same from a request's headers and its own address. */
export function hostFrom(header: ReadHeader, url: () => string): string | null {
  const origin = header("origin");
  if (origin !== null) {
    const host = hostOfOrigin(origin);
    if (host !== null) return host;
  }
  const referer = header("referer");
  if (referer !== null) return hostOfUrl(referer);
  if (header("sec-fetch-site") === "same-origin") return hostOfUrl(url());
  return null;
}

/** Browsers serialise an origin canonically (lower case, punycode, no default port): cutting is enough. */
function hostOfOrigin(origin: string): string | null {
  const start = origin.startsWith("https://") ? 8 : origin.startsWith("http://") ? 7 : 0;
  if (start === 0 || origin.length === start) return null;
  return origin.length - start <= maxHostLength ? origin.slice(start) : null;
}

function hostOfUrl(text: string): string | null {
  try {
    const { protocol, host } = new URL(text);
    const isWeb = protocol === "https:" || protocol === "http:";
    return isWeb && host !== "" && host.length <= maxHostLength ? host : null;
  } catch {
    // A header that anybody can forge; not an address is the same as none.
    return null;
  }
}
