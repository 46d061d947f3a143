const last = 1_000_000;

/** The page that an address asks for, counted from 1; the first one for anything that is no page. */
export function pageNumber(text: string | string[] | undefined): number {
  if (typeof text !== "string" || !/^\d{1,7}$/.test(text)) return 1;
  return Math.min(Math.max(Number(text), 1), last);
}
