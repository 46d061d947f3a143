import type { ConversionFilters } from "@growflyer/contracts/conversion";

const names = ["search", "mode", "state", "source", "product", "from", "to", "page"] as const;

/** What an address can say; null and "" for what it does not. */
export type FilterValues = { [Name in keyof ConversionFilters]?: string | number | null };

/** The address of the conversions that are filtered so; the first page and empty filters go unsaid. */
export function filterUrl(path: string, values: FilterValues): string {
  const said = new URLSearchParams();
  for (const name of names) {
    const value = values[name];
    if (value && !(name === "page" && value === 1)) said.set(name, String(value));
  }
  return said.size > 0 ? `${path}?${said}` : path;
}

/** How many filters there are; the page is none. */
export function countFilters({ page: _, ...filters }: ConversionFilters): number {
  return Object.values(filters).filter((value) => value !== null).length;
}
