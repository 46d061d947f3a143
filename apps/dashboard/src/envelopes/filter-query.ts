import type { EnvelopeFilter } from "@growflyer/services/envelopes/list";

/** A filter as the end of an address, "?" included; empty for none. */
export function filterQuery(filter: EnvelopeFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : "";
}

/** Whether anything is left out; the page that is shown does not count. */
export function isFiltered({ after: _, ...filter }: EnvelopeFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
