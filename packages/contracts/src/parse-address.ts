/** The parts of an address as somebody writes it into a rule; `null` where it says nothing of them. */
export type AddressParts = {
  /** In lower case and punycode, without `www.`, with a port when one is asked for. */
  host: string | null;
  path: string | null;
  query: string | null;
  fragment: string | null;
};

/** What is decoded here is what a browser's `decodeURI` decodes of a page's address. Never throws. */
export function parseAddress(value: string): AddressParts {
  const decoded = decodeAddress(value);
  const scheme = /^(?:(?:\*|https?):)?\/\//i.exec(decoded)?.[0] ?? "";
  const rest = decoded.slice(scheme.length);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = authority !== "" && (scheme !== "" || looksLikeHost(authority));
  if (!isHost) return { host: null, ...splitPath(rest) };
  const { path, ...others } = splitPath(rest.slice(authority.length));
  return { host: canonicalHost(authority), path: path || "/", ...others };
}

function splitPath(text: string): Omit<AddressParts, "host"> {
  const [beforeFragment = "", fragment] = cut(text, "#");
  const [path = "", query] = cut(beforeFragment, "?");
  return { path: path === "" && path !== text ? null : path, query, fragment };
}

function cut(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** Piece by piece: a stray percent sign stays one, and does not keep the rest from being decoded. */
export function decodeAddress(value: string): string {
  return value.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURI(escapes);
    } catch {
      return escapes;
    }
  });
}

const named = /^(?:[\p{L}\p{N}*_-]+\.)+\p{L}[\p{L}\p{N}-]+(?::(?:\d+|\*))?$/u;
const numbered = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|[a-z\d-]+(?=:\d))(?::(?:\d+|\*))?$/i;
/** Ends of files that are the end of no domain. */
const file = /\.(?:[sx]?html?|php\d?|aspx?|jsp|cgi|cfm|pdf|xml|json|txt|js|css)$/i;

function looksLikeHost(text: string): boolean {
  return (named.test(text) || numbered.test(text)) && !file.test(text);
}

function canonicalHost(authority: string): string {
  const text = authority.replace(/:\*?$/, "");
  return canonical(text)
    .replace(/^www\./, "")
    .replace(/:(?:80|443)$/, "");
}

function canonical(host: string): string {
  try {
    return new URL(`http://${host}`).host;
  } catch {
    return host.toLowerCase();
  }
}
