import { expect } from "vitest";
import type { PageMatch } from "../display-rules";
import { pagePattern } from "../page-pattern";

/** As a page applies a pattern: to its decoded address, and to the same without its origin. */
export function isFound(source: string, address: string): boolean {
  const { href, origin } = new URL(address, "https://www.shop.example");
  const whole = decodeURI(href);
  return [whole, whole.slice(origin.length)].some((text) => RegExp(source, "i").test(text));
}

export function applies(match: PageMatch, value: string, page: string): boolean {
  return isFound(pagePattern({ match, value }), page);
}

/** Each value with the pages that it matches and those that it does not. */
export function check(
  match: PageMatch,
  cases: Record<string, [yes: string[], no: string[]]>,
): void {
  for (const [value, [yes, no]] of Object.entries(cases)) {
    const found = (pages: string[]) => pages.filter((page) => applies(match, value, page));
    expect([value, found(yes)]).toEqual([value, yes]);
    expect([value, found(no)]).toEqual([value, []]);
  }
}
