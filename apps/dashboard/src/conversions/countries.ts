/** What CLDR names without its being a country: unions, the unknown, and pseudo-locales. */
const noCountries = new Set("EU EZ UN QO ZZ XA XB".split(" "));

/** Every country with its name in English, by name. Codes are ISO 3166-1 alpha-2 (and XK, Kosovo). */
export function listCountries(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = names.of(code);
      // Codes of former countries are canonically those of today's.
      const current = new Intl.Locale(`und-${code}`).region === code;
      return name && current && !noCountries.has(code) ? [{ code, name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
