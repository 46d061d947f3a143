import type { PageMatch, PageRule, QueryRule } from "@growflyer/contracts/display-rules";
import { joinWords } from "./join-words";

const verbs: Record<PageMatch, string> = {
  exact: "is",
  starts: "starts with",
  contains: "contains",
  wildcard: "looks like",
  regex: "matches",
};

/** Follows "shows on": "all pages", or "pages whose address is /pricing or starts with /blog". */
export function addressesInWords(include: readonly PageRule[]): string {
  const phrases = phrasesOf(include);
  return phrases.length > 0 ? `pages whose address ${joinWords(phrases, "or")}` : "all pages";
}

/** "except where the address contains /checkout", or nothing. */
export function excludedInWords(exclude: readonly PageRule[]): string {
  const phrases = phrasesOf(exclude);
  return phrases.length > 0 ? `except where the address ${joinWords(phrases, "or")}` : "";
}

/** "with utm_source=newsletter in the address", or nothing. */
export function queryInWords(query: readonly QueryRule[]): string {
  const parameters = query
    .filter(({ name }) => name.trim())
    .map(({ name, value }) => name.trim() + (value.trim() ? `=${value.trim()}` : ""));
  return parameters.length > 0 ? `with ${joinWords(parameters, "and")} in the address` : "";
}

function phrasesOf(rules: readonly PageRule[]): string[] {
  return rules
    .filter(({ value }) => value.trim())
    .map(({ match, value }) => `${verbs[match]} ${value.trim()}`);
}
