import { domainMatches } from "@growflyer/contracts/domain";

export type PageAddress = { ok: true; address: string } | { ok: false; message: string };

/**
 * The address of a page as people type it: whole, without its scheme, or only its path on the first of
 * the campaign's `domains`. Otherwise a message that says what to enter.
 */
export function parsePageAddress(text: string, domains: readonly string[]): PageAddress {
  const home = homeOf(domains);
  const typed = text.trim();
  const refuse = (message: string): PageAddress => ({ ok: false, message });
  const example = `like ${home}pricing`;
  if (!typed) return refuse(`Enter the address of a page, ${example}`);
  const url = parseUrl(typed, home);
  if (!url) return refuse(`This is not an address. Enter one ${example}`);
  if (!["http:", "https:"].includes(url.protocol)) {
    return refuse(`Only pages on the web show popups. Enter an address ${example}`);
  }
  if (!domains.some((domain) => domainMatches(domain, url.host))) {
    return refuse(
      `${url.host} is not among the campaign’s domains, so nothing shows there. Add it in the campaign’s settings, or try ${home}`,
    );
  }
  return { ok: true, address: url.href };
}

/** The start page of the campaign's first domain: "https://shop.example/". */
export function homeOf(domains: readonly string[]): string {
  const host = (domains[0] ?? "shop.example").replace(/^\*\./, "www.");
  return `${/^(localhost|127\.|\[)/.test(host) ? "http" : "https"}://${host}/`;
}

function parseUrl(text: string, home: string): URL | null {
  const whole = /^[/?#](?!\/)/.test(text)
    ? home + text.replace(/^\//, "")
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
      ? text
      : `https://${text.replace(/^\/\//, "")}`;
  try {
    const url = new URL(whole);
    // "pricing" alone is a valid host, and never what is meant.
    const isHost = /[.:]|^localhost$/.test(url.host) && !/[\s%]/.test(url.host);
    return isHost || !/^https?:/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
