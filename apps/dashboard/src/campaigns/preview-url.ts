/**
 * The address at which the campaign's first site shows test-mode sales to whoever opens it; null
 * without a domain. A site on this machine is taken to have no certificate.
 */
export function previewUrl(domains: readonly { pattern: string }[]): string | null {
  const [domain] = domains;
  if (!domain) return null;
  const host = domain.pattern.replace(/^\*\./, "");
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
  return `${local ? "http" : "https"}://${host}/?growflyer=test`;
}
