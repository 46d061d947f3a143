const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** "Berlin, Germany" of what is known of it; null when nothing is. `country` is ISO 3166-1 alpha-2. */
export function formatPlace(city: string | null, country: string | null): string | null {
  const parts = [city, countryName(country)].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

function countryName(code: string | null): string | null {
  if (!code || !/^[a-z]{2}$/i.test(code)) return null;
  return regions.of(code.toUpperCase()) ?? code;
}
