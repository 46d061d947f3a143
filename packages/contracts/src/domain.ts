import * as z from "zod";

const label = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)$/u;
const maxHostLength = 253; // RFC 1035, section 2.3.4

/**
 * A host on which a pixel may run, as people paste it, made canonical:
 * lower case, punycode, no scheme, path or trailing dot; `*.example.com` for every subdomain.
 * A port is kept, and then only that port matches.
 */
export const Domain = z
  .string()
  .trim()
  .min(1, "Enter your website's domain, like shop.example")
  .max(2000, "This is too long for a domain")
  .transform((text, context) => {
    const domain = canonicalDomain(text);
    if (domain) return domain;
    context.addIssue({
      code: "custom",
      message:
        "This is not a domain. Enter one like shop.example, www.shop.example or localhost:8080",
    });
    return z.NEVER;
  });

/** The canonical form of a pasted address or domain, or null when it is not one. */
export function canonicalDomain(text: string): string | null {
  const pasted = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^\/\//, "");
  const authority = pasted.split(/[/?#]/, 1)[0] ?? "";
  if (authority.includes("@")) return null;
  const wildcard = authority.startsWith("*.");
  const host = canonicalHost(wildcard ? authority.slice(2) : authority);
  if (!host) return null;
  if (!wildcard) return host;
  return isName(host) && host.includes(".") ? `*.${host}` : null;
}

/** Whether a page on `host` (with its port, as in `URL.host`) belongs to `domain`. */
export function domainMatches(domain: string, host: string): boolean {
  const named = withoutPort(host);
  if (domain.startsWith("*.")) return matchesWildcard(domain, domain.includes(":") ? host : named);
  return domain === host || domain === named;
}

function matchesWildcard(domain: string, host: string): boolean {
  const suffix = domain.slice(1);
  return host.length > suffix.length && host.endsWith(suffix);
}

function canonicalHost(text: string): string | null {
  let url: URL;
  try {
    url = new URL(`http://${text}`);
  } catch {
    return null;
  }
  if (url.username || url.password || url.pathname !== "/" || url.port === "0") return null;
  const name = url.hostname.replace(/\.$/, "");
  // `URL` reads "1.2.3" as an address as well; people who write that mean something else.
  if (!isName(name) && !(isAddress(name) && text.toLowerCase().startsWith(name))) return null;
  // The default ports are never in a page's `URL.host`.
  return url.port && url.port !== "443" ? `${name}:${url.port}` : name;
}

/** A DNS name with at least two labels whose last is no number, or `localhost`. */
function isName(host: string): boolean {
  const name = withoutPort(host);
  if (name === "localhost") return true;
  const labels = name.split(".");
  if (labels.length < 2 || name.length > maxHostLength) return false;
  return labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
}

/** `URL` has already rejected numbers that are no address, so that the shape is enough here. */
function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || /^\[[0-9a-f:.]+\]$/.test(host);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
