const names = new Intl.DisplayNames("en", { type: "language" });

/** "German" for `de`; the code itself where it has no name. */
export function languageName(language: string): string {
  return names.of(language) ?? language;
}
