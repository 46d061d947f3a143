import { parameterText, pathText, queryText, text } from "./address-text";
import type { PageRule, QueryRule } from "./display-rules";
import { type AddressParts, decodeAddress, parseAddress } from "./parse-address";

/**
 * A page rule as the source of a regular expression, for `RegExp(source, "i")`. A page matches when
 * it is found in its decoded address ("https://www.shop.example/Pricing/?a=1#x"), or in the same
 * without its origin. A host is compared without `www.`, a path without a slash at its end.
 */
export function pagePattern({ match, value }: PageRule): string {
  if (match === "regex") return ownExpression(value);
  const parts = parseAddress(value);
  if (match === "contains") return containing(value, parts);
  const glob = createGlob(match === "wildcard");
  const isOpen = match === "starts" || (match === "wildcard" && value.endsWith("*"));
  if (!isOpen) return startOf(parts, glob) + whole(parts, glob);
  const given = match === "starts" ? parts : parseAddress(value.replace(/\*+$/, ""));
  return startOf(given, glob) + prefix(given, glob);
}

/**
 * An expression that speaks of a site is about the whole address, any other about the path and what is
 * behind it: one that says what must not be there would else be found in the other of the two.
 */
function ownExpression(source: string): string {
  // Found in a path only, as it is.
  if (/^\^\\?\/[^|]*$/.test(source)) return source;
  const isWhole = source.startsWith("^http") || /:(?:\\?\/){2}/.test(source);
  return `^(?${isWhole ? "!" : "="}/)[^]*?(?:${source})`;
}

/** Whether the page's address has a parameter, in its query or in that of a hash route. */
export function queryPattern({ name, value }: QueryRule): string {
  const given = value === "" ? "(?=[=&#]|$)" : `=${parameterText(value)}(?=[&#]|$)`;
  return `^(?:[^#]*#!?/)?[^?#]*\\?(?:[^#]*&)?${parameterText(name)}${given}`;
}

/**
 * Tested against the host of the page that led here: `host` itself, with `www.` or not, and what is
 * below it. A name alone, like "google", stands for it in every country's domain.
 */
export function referrerPattern(host: string): string {
  const named = parseAddress(`//${host.replace(/^(?:[a-z*-]+:)?\/\//i, "")}`).host ?? "";
  const name = named.replace(/:\d+$/, "").replace(/^(?:\*?\.)+/, "");
  if (name === "") return "(?!)";
  const anywhere = /[.[]/.test(name) ? "" : "(?:\\.[a-z]{2,3}\\.[a-z]{2}|\\.[a-z][a-z\\d-]+)?";
  return `^(?:[^]*\\.)?${text(name)}${anywhere}$`;
}

/** What `*` stands for in each part of an address: nothing that begins the next part. */
const any = { host: "[^/?#]*", path: "[^?#]*", query: "[^#]*", fragment: "[^]*" };
type Glob = (value: string, part: keyof typeof any) => string;

/**
 * Each `*` but the last takes as little as it can and keeps it (which is what the lookahead with its
 * reference is for): otherwise many of them could take for ever.
 */
function createGlob(wild: boolean): Glob {
  let groups = 0;
  return (value, part) => {
    const literal = literals[part];
    const [first = "", ...others] = wild ? value.split(/\*+/) : [value];
    const last = others.pop();
    if (last === undefined) return literal(first);
    const between = others.map((piece) => `(?=(${any[part]}?${literal(piece)}))(?:\\${++groups})`);
    return `${literal(first)}${between.join("")}${any[part]}${literal(last)}`;
  };
}

const literals = { host: text, path: pathText, query: queryText, fragment: pathText };

/** Up to where the path begins. */
function startOf({ host, path }: AddressParts, glob: Glob): string {
  if (host === null) return path?.startsWith("*") ? "^(?=/)" : "^";
  const [, name = "", port = "(?::\\d+)?"] = /^(.*?)(:\d+)?$/.exec(host) ?? [];
  // "*.shop.example" is shop.example itself as well, because that is www.shop.example.
  const below = name.startsWith("*.") ? "(?:[^/?#]*\\.)?" : "(?:www\\.)?";
  return `^https?://${below}${glob(name.replace(/^\*\./, ""), "host")}${port}`;
}

/** To the end. What the rule does not speak of is left aside, except for the route in a fragment. */
function whole({ path, query, fragment }: AddressParts, glob: Glob): string {
  const start = wholePath(path, glob) + wholeQuery(query, glob);
  if (!fragment || isRootRoute.test(fragment)) {
    return `${start}(?:#(?:!?/?|(?![!/])[^]*))?$`;
  }
  return `${start}#${wholeFragment(fragment, glob)}$`;
}

const isRootRoute = /^!?\/?$/;

function wholePath(path: string | null, glob: Glob): string {
  return path === null ? "/[^?#]*" : `${glob(rooted(path).replace(/\/+$/, ""), "path")}/?`;
}

function wholeQuery(query: string | null, glob: Glob): string {
  return query ? `\\?${glob(query, "query")}` : "(?:\\?[^#]*)?";
}

function wholeFragment(fragment: string, glob: Glob): string {
  if (!/^[!/]/.test(fragment)) return glob(fragment, "fragment");
  const [route = "", ...query] = fragment.split("?");
  const asked = query.length > 0 ? `\\?${glob(query.join("?"), "query")}` : "(?:\\?[^]*)?";
  return `${glob(route.replace(/\/+$/, ""), "fragment")}/?${asked}`;
}

/** The rule's last part need not be the whole of the page's. */
function prefix({ path, query, fragment }: AddressParts, glob: Glob): string {
  if (fragment !== null) {
    return `${wholePath(path, glob)}${wholeQuery(query, glob)}#${opened(fragment, "fragment", glob)}`;
  }
  if (query !== null) return `${wholePath(path, glob)}\\?${glob(query, "query")}`;
  return path === null ? "/" : opened(rooted(path), "path", glob);
}

/** "/blog/" is the beginning of "/blog/post" and of "/blog", which is the same as "/blog/". */
function opened(value: string, part: "path" | "fragment", glob: Glob): string {
  return value.endsWith("/") ? glob(value.slice(0, -1), part) + slashOrEnd : glob(value, part);
}

/** Anywhere behind the host, or from the host on. */
function containing(value: string, parts: AddressParts): string {
  const decoded = decodeAddress(value);
  const anywhere = decoded.endsWith("/")
    ? `^(?=/)[^]*${queryText(decoded.slice(0, -1))}${slashOrEnd}`
    : `^(?=/)[^]*${queryText(decoded)}`;
  if (parts.host === null) return anywhere;
  const glob = createGlob(false);
  return `${anywhere}|${startOf(parts, glob)}${prefix(parts, glob)}`;
}

const slashOrEnd = "(?:/|(?=[?#])|$)";

/** A slash that was forgotten, unless a `*` may stand for it. */
function rooted(path: string): string {
  return /^[/*]/.test(path) ? path : `/${path}`;
}
