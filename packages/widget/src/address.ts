/** Characters: as much as any rule may look through on somebody's page. */
const longest = 500;

/** An address as rules see it: decoded, whole, and without its origin. */
export type Address = readonly [whole: string, path: string];

export function readAddress({ href, origin }: { href: string; origin: string }): Address {
  // Run by run: a stray percent sign is compared as it stands.
  const whole = href.slice(0, longest).replace(/(%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURI(run);
    } catch {
      return run;
    }
  });
  return [whole, whole.slice(origin.length)];
}

/** Whether the expression `source` (without regard to case) is found in the address. */
export function matches(source: string, address: readonly string[]): boolean {
  try {
    return address.some((text) => RegExp(source, "i").test(text));
  } catch {
    // This browser does not know the syntax.
    return false;
  }
}

type AddressRules = { pages?: string[]; not?: string[]; query?: string[] };

/** Any of `pages`, and all of `query`; `not` is a rule of its own. */
export function isAmong({ pages }: AddressRules, address: Address): boolean {
  return !pages || pages.some((source) => matches(source, address));
}

export function isExcluded({ not }: AddressRules, address: Address): boolean {
  return !!not && not.some((source) => matches(source, address));
}

export function hasQuery({ query }: AddressRules, address: Address): boolean {
  return !query || query.every((source) => matches(source, address));
}
