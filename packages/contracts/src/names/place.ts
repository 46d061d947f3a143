import { cleanText } from "./clean-text";
import { titleCase } from "./title-case";

type Address = { city?: string | null | undefined; country?: string | null | undefined };

export type Place = { city: string | null; country: string | null };

const maxCityLength = 60;

/** The first address that says anything, without what is finer than a city. */
export function placeOf(addresses: readonly (Address | null | undefined)[]): Place {
  for (const address of addresses) {
    const place = { city: cityName(address?.city), country: countryCode(address?.country) };
    if (place.city || place.country) return place;
  }
  return { city: null, country: null };
}

/** A postal code typed into the field for the city is left out: with it the place is a street. */
export function cityName(text: unknown): string | null {
  const city = cleanText(text, 200);
  if (!city || /@|:\/\/|[<>{}]/.test(city)) return null;
  const words = city.split(" ").filter((word) => !/\p{N}/u.test(word));
  const named = words.join(" ").replace(/^[\s,;/-]+|[\s,;/-]+$/g, "");
  return /\p{L}/u.test(named) ? cleanText(titleCase(named), maxCityLength) : null;
}

/** ISO 3166-1 alpha-2. */
export function countryCode(text: unknown): string | null {
  const code = cleanText(text, 3)?.toUpperCase() ?? "";
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return code === "UK" ? "GB" : code;
}
