type Address = string | null | undefined;

/** The address when it is one of the web, else undefined: `javascript:` and its kind never reach a page. */
export function webAddress(address: Address): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/**
 * The address of a picture that may be loaded: only from `origin`, where the widget itself came from.
 * Any other host would learn from the request who visits the page.
 */
export function ownImage(address: Address, origin: string): string | undefined {
  return address?.startsWith(`${origin}/`) ? address : undefined;
}
