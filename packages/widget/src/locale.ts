/** The first of the tags that names a language; undefined, the browser's own, when none does. */
export function chooseLocale(...tags: (string | null | undefined)[]): string | undefined {
  for (const tag of tags) {
    try {
      // Some pages write lang="en_US".
      if (tag) return Intl.getCanonicalLocales(tag.replace(/_/g, "-"))[0];
    } catch {
      // No language tag: the next one.
    }
  }
  return undefined;
}
