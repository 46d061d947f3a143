import { canonicalDomain } from "@growflyer/contracts/domain";

/** The host of a website as people paste it ("https://www.google.com/search"), or null. */
export function referrerHost(text: string): string | null {
  const domain = canonicalDomain(text);
  if (!domain) return null;
  // Subdomains belong to it anyway, and `www.` is the one that nobody means.
  return domain
    .replace(/^\*\./, "")
    .replace(/^www\./, "")
    .replace(/:\d+$/, "");
}
